import type { DirectoryCategory } from './category-file.js';

type Question = DirectoryCategory['questions'][number];
type Condition = NonNullable<Question['condition']>;

/** What is wrong between the parts of a category, in sentences that name the ids at fault; empty when nothing is. */
export function categoryFaults(category: DirectoryCategory): string[] {
  const { questions } = category;
  const faults = questions.flatMap((question, index) => {
    const named = `question ${question.id}`;
    return [
      ...(questions.findIndex(({ id }) => id === question.id) < index ? [`${named} stands there twice`] : []),
      ...optionFaults(question).map((fault) => `${named}: ${fault}`),
      ...rangeFaults(question).map((fault) => `${named}: ${fault}`),
      ...(question.condition ? conditionFaults(question.condition, category, index).map((fault) => `${named}: ${fault}`) : []),
    ];
  });
  const ofAdvice = category.advice.flatMap((advice, index) => {
    const named = `advice ${String(index + 1)} (${advice.kind})`;
    return [
      // Somebody whose story holds a word by chance could not report at all.
      ...(advice.kind === 'stop' && advice.words.length > 0 ? [`${named}: a stop cannot depend on words of the story; ask a question and give it a condition`] : []),
      ...(advice.contacts.some(({ phone, url }) => phone === null && url === null) ? [`${named}: a contact has neither phone nor url`] : []),
      ...(advice.kind === 'emergency' && !advice.contacts.some(({ phone }) => phone !== null) ? [`${named}: an emergency needs a contact with a phone number, such as 112`] : []),
      ...(advice.condition ? conditionFaults(advice.condition, category, questions.length).map((fault) => `${named}: ${fault}`) : []),
    ];
  });
  return [...faults, ...ofAdvice].map((fault) => `category ${category.id}: ${fault}`);
}

/** `index` is that of the question the condition belongs to. */
function conditionFaults({ questionId, anyOf }: Condition, { questions }: DirectoryCategory, index: number): string[] {
  const at = questions.findIndex(({ id }) => id === questionId);
  const other = questions[at];
  if (!other) return [`its condition names the question ${questionId}, which the category does not ask`];
  const circle = circleFrom(questions, index);
  if (circle) return [`its condition goes in a circle: ${circle.join(' → ')}`];
  if (at >= index) return [`its condition names the question ${questionId}, which stands after it; put ${questionId} first`];
  if (other.kind !== 'choice' && other.kind !== 'choices' && other.kind !== 'boolean') {
    return [`its condition names the question ${questionId}, which is answered freely; only choice, choices and boolean will do`];
  }
  const known: readonly unknown[] = other.kind === 'boolean' ? [true, false] : other.options.map(({ value }) => value);
  return anyOf.filter((value) => !known.includes(value)).map((value) => `its condition names ${String(value)}, which is no answer of the question ${questionId}`);
}

/** The ids from a question along its conditions back to itself. */
function circleFrom(questions: readonly Question[], index: number): string[] | undefined {
  const start = questions[index];
  const ids: string[] = [];
  for (let at = start; at && !ids.includes(at.id); at = questions.find(({ id }) => id === at.condition?.questionId)) {
    ids.push(at.id);
    if (start && at.condition?.questionId === start.id) return [...ids, start.id];
  }
  return undefined;
}

function optionFaults({ options }: Question): string[] {
  return options.filter(({ value }, index) => options.findIndex((other) => other.value === value) < index).map(({ value }) => `the option ${value} stands there twice`);
}

function rangeFaults(question: Question): string[] {
  const { kind, minimum, maximum, minLength, maxLength, earliest, latest } = question;
  const faults: string[] = [];
  const of = (wanted: Question['kind'], names: string, values: readonly unknown[]) => {
    if (kind !== wanted && values.some((value) => value !== null)) faults.push(`${names} are for questions of the kind ${wanted}`);
  };
  of('number', 'minimum and maximum', [minimum, maximum]);
  of('text', 'minLength and maxLength', [minLength, maxLength]);
  of('date', 'earliest and latest', [earliest, latest]);
  const empty =
    (minimum !== null && maximum !== null && minimum > maximum) ||
    (minLength !== null && maxLength !== null && minLength > maxLength) ||
    (earliest !== null && latest !== null && latest !== 'today' && earliest > latest);
  return empty ? [...faults, 'no answer lies between its limits'] : faults;
}
