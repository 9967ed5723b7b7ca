/** Results on the disk: files that are there as a whole or not at all. */
package org.reluatlas.task.file;
