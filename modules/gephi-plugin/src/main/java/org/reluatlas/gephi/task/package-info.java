/**
 * Work in Gephi: its progress tickets, and cancelling when the user asks or a workspace is closed.
 */
package org.reluatlas.gephi.task;
