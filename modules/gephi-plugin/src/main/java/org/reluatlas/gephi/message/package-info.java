/** Messages for the user: sentences about failures, dialogs, the status line. */
package org.reluatlas.gephi.message;
