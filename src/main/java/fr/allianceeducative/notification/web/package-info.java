/** Pages: how somebody wishes to be reached, what was sent, and the links of messages. */
@NullMarked
package fr.allianceeducative.notification.web;

import org.jspecify.annotations.NullMarked;
