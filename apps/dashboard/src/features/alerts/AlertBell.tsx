export default function AlertBell() {
  return null;
}
