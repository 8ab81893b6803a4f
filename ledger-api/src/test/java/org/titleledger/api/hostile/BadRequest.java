package org.titleledger.api.hostile;

import java.util.Set;

/**
 * A request that is wrong for certain.
 *
 * @param number by which it is drawn again
 * @param family what kind of wrong it is
 * @param what what is wrong
 * @param statuses what may be answered; empty for any status of 400 to 499
 * @param ownConnection whether the server cannot be expected to go on with the connection
 * @param halfClose whether nothing comes behind it
 * @param hasAnswerBody whether an answer to it has a body
 */
record BadRequest(
        int number,
        String family,
        String what,
        byte[] bytes,
        Set<Integer> statuses,
        boolean ownConnection,
        boolean halfClose,
        boolean hasAnswerBody) {

    boolean allows(int status) {
        return statuses.isEmpty() ? status >= 400 && status < 500 : statuses.contains(status);
    }

    @Override
    public String toString() {
        return "case " + number + " (" + family + ": " + what + ")";
    }
}
