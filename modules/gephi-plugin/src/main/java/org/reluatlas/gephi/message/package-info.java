/** What is said to the person at the screen: sentences of failures, dialogs, the status line. */
package org.reluatlas.gephi.message;
