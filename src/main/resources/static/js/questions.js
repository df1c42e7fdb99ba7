// A question that another answer makes pointless is not shown. Without this script it is, and may stay empty.
for (const question of document.querySelectorAll('[data-hidden-key]')) {
  const { hiddenKey, hiddenEqual, hiddenValue } = question.dataset;
  const asked = [...document.getElementsByName(hiddenKey)];
  const answer = () => {
    const box = asked.find((field) => field.type === 'checkbox' && field.value === 'true');
    return box ? String(box.checked) : asked.find((field) => field.checked)?.value ?? asked[0]?.value ?? '';
  };
  const show = () => {
    question.hidden = (answer() === hiddenValue) === (hiddenEqual === 'true');
    question.querySelectorAll('input, textarea').forEach((field) => { field.disabled = question.hidden; });
  };
  asked.forEach((field) => field.addEventListener('change', show));
  show();
}
