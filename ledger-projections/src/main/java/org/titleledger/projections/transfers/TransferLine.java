package org.titleledger.projections.transfers;

import org.titleledger.title.Right;
import org.titleledger.title.TransferId;
import org.titleledger.title.TransferState;

/** A transfer case as the file of its property names it. */
public record TransferLine(TransferId id, Right right, TransferState state) {}
