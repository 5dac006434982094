export default function ActionDialogs() {
  return null;
}
