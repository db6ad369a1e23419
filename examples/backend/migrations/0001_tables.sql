CREATE TABLE products (
  sku TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  -- cents
  price INTEGER NOT NULL,
  -- number of its picture, see pictures/picture.ts
  picture INTEGER NOT NULL
);

CREATE TABLE orders (
  order_no TEXT PRIMARY KEY,
  phone_tail TEXT NOT NULL,
  customer TEXT NOT NULL,
  customer_en TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('placed', 'packed', 'shipped', 'delayed', 'delivered', 'cancelled')),
  placed_at TEXT NOT NULL,
  eta TEXT,
  carrier TEXT,
  carrier_en TEXT,
  tracking_no TEXT,
  -- cents
  shipping INTEGER NOT NULL
);

CREATE TABLE order_steps (
  order_no TEXT NOT NULL REFERENCES orders (order_no),
  position INTEGER NOT NULL,
  code TEXT NOT NULL CHECK (code IN ('placed', 'paid', 'packed', 'shipped', 'delivered')),
  at TEXT,
  PRIMARY KEY (order_no, position)
);

CREATE TABLE order_items (
  order_no TEXT NOT NULL REFERENCES orders (order_no),
  position INTEGER NOT NULL,
  sku TEXT NOT NULL REFERENCES products (sku),
  quantity INTEGER NOT NULL,
  -- cents, as it was on the day of the order
  price INTEGER NOT NULL,
  PRIMARY KEY (order_no, position)
);

CREATE TABLE stores (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  city TEXT NOT NULL,
  city_en TEXT NOT NULL,
  address TEXT NOT NULL,
  address_en TEXT NOT NULL,
  phone TEXT NOT NULL,
  lat REAL NOT NULL,
  lng REAL NOT NULL,
  -- JSON: seven entries from Monday, ["10:00", "22:00"] or null where closed
  hours TEXT NOT NULL,
  -- JSON: codes of what the store offers
  services TEXT NOT NULL
);

-- The key of the deed and the order it is about are both unique: NULL orders (anonymous answers) never collide.
CREATE TABLE surveys (
  receipt TEXT PRIMARY KEY,
  idempotency_key TEXT NOT NULL UNIQUE,
  order_no TEXT UNIQUE,
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
  reason TEXT NOT NULL,
  comment TEXT NOT NULL,
  answered_at TEXT NOT NULL
);
