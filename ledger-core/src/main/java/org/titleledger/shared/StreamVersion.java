package org.titleledger.shared;

/**
 * A stream as a decision read it.
 *
 * @param stream the stream
 * @param version how many events it had; 0 for a stream that does not exist yet
 */
public record StreamVersion(StreamId stream, long version) {}
