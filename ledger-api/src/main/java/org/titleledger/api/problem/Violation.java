package org.titleledger.api.problem;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole
 * @param code the stable code
 * @param detail a sentence in the caller's language
 */
public record Violation(String pointer, String code, String detail) {}
