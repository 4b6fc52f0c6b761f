import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallerCss, smallerHtml } from './lib/smaller-templates.mjs';

/** @type {[string, string, string][]} */
const SHEETS = [
  ['whitespace, comments and last semicolons go', '\n  .a,\n  .b > .c {\n    /* why */\n    color: red;\n    margin: 0 auto;\n  }\n', ' .a,.b > .c{color:red;margin:0 auto}'],
  ['the space before a colon in a selector stays', '.a :hover { --_x: 1; }', '.a :hover{--_x:1}'],
  ['so do the signs of a sum', 'p { width: calc(100% - 2px + 1em); }', 'p{width:calc(100% - 2px + 1em)}'],
  ['strings are as they were', `a::after { content: ' ;  /* no */ { '; }`, `a::after{content:' ;  /* no */ { '}`],
  ['pieces around a value fit together', ' { padding: ', '{padding:'],
  ['conditions keep their words apart', '@media (width >= 30em) and (hover: hover) {\n a { b: c }\n}', '@media (width >= 30em) and (hover: hover){a{b:c}}'],
];

for (const [title, whole, small] of SHEETS) {
  test(`in a sheet of a page, ${title}`, () => {
    assert.equal(smallerCss(whole), small);
  });
}

test('in a template of a page, a broken line is a space', () => {
  assert.equal(smallerHtml('<p>\n    one  two\n  </p> <b>'), '<p> one  two </p> <b>');
});
