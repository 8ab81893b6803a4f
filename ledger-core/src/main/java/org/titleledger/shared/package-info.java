@org.jspecify.annotations.NullMarked
package org.titleledger.shared;
