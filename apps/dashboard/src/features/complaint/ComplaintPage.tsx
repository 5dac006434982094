export default function ComplaintPage() {
  return null;
}
