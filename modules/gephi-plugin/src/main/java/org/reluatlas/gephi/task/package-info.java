/** Work in Gephi: its progress tickets, and cancelling when a person or a closed workspace asks. */
package org.reluatlas.gephi.task;
