/** Vite makes a worker of its own of a module that is imported with `?worker`. */
declare module '*?worker' {
  const WorkerConstructor: new () => Worker
  export default WorkerConstructor
}
