// Exits with 0 where the server on PORT says that it is ready; the images of Node hold no curl.
const url = `http://127.0.0.1:${process.env.PORT ?? 4000}/readyz`;
const ready = await fetch(url).then(
  (response) => response.ok,
  () => false,
);
process.exitCode = ready ? 0 : 1;
