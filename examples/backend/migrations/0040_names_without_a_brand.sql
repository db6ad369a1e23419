-- One backend serves several brands' example apps: what it tells names none of them.
UPDATE stores SET
  name = replace(name, '极光生活', ''),
  name_en = substr(name_en, 8) || CASE WHEN name_en GLOB '* studio' OR name_en GLOB '* flagship' OR name_en GLOB '* camp' OR name_en GLOB '* centre' THEN '' ELSE ' store' END
WHERE name_en GLOB 'Aurora *';
UPDATE collections SET
  place = replace(place, '极光生活', ''),
  place_en = substr(place_en, 8) || CASE WHEN place_en GLOB '* flagship' THEN '' ELSE ' store' END
WHERE place_en GLOB 'Aurora *';
