export default function AlertBanner() {
  return null;
}
