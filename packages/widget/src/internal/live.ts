import { noChange } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';

/**
 * What lit's `live` is for properties, in a fifth of its bytes: the property gets the value whenever it has another, and not only
 * when another was rendered before. People change what inputs hold, too.
 */
class Live extends Directive {
  override render(value: unknown): unknown {
    return value;
  }

  override update({ element, name }: PropertyPart, [value]: [unknown]): unknown {
    const holder = element as unknown as Record<string, unknown>;
    if (holder[name] !== value) holder[name] = value;
    return noChange;
  }
}

export const live = directive(Live);
