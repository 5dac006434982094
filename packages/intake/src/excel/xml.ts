/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';

/** Hears of the elements of a document, by their names without prefix, in the order in which they stand. */
export interface XmlListener {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Parsed in pieces, so that a part of a hundred megabytes is never one string. */
const PIECE = 256 * 1024;

/**
 * Reads an XML part of a workbook. It goes through it once, in a loop: what comes out depends on nothing but the part.
 * @throws Error where it is not well formed
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new Parser();
  let failure: Error | null = null;
  parser.on('error', (error) => {
    failure ??= error;
  });
  parser.on('openTag', (name, attributes, decode) => {
    let read: Readonly<Record<string, string>> | null = null;
    listener.open(local(name), (wanted) => {
      read ??= attributes();
      const value = read[wanted];
      return value === undefined ? undefined : decode(value);
    });
  });
  const { close, text } = listener;
  if (close !== undefined) parser.on('closeTag', (name) => close(local(name)));
  if (text !== undefined) {
    parser.on('text', (value, decode) => text(decode(value)));
    parser.on('cdata', text);
  }
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length && failure === null; at += PIECE) {
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.end();
  if (failure !== null) throw failure;
}

const encodingOf = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
