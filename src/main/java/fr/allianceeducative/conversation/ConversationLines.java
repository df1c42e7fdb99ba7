package fr.allianceeducative.conversation;

import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How messages are read: who wrote each, whom it calls, who has read so far. Authors who have left keep their name. One statement. */
@Component
class ConversationLines {

  private final People people;

  ConversationLines(People people) {
    this.people = people;
  }

  List<Conversation.Line> of(
      List<Post> shown, String reader, List<Staff> reading, Map<String, Long> read) {
    Map<String, Staff> known = new HashMap<>();
    Set<String> writers = shown.stream().map(Post::author).collect(Collectors.toSet());
    writers.removeAll(reading.stream().map(Staff::userName).toList());
    List<Staff> everyone = new ArrayList<>(reading);
    everyone.addAll(people.named(writers));
    everyone.forEach(staff -> known.put(staff.userName(), staff));
    Mentions mentions = new Mentions(everyone);
    long seen = read.getOrDefault(reader, 0L);
    return shown.stream()
        .map(
            post ->
                new Conversation.Line(
                    post.id(),
                    known.containsKey(post.author()) ? known.get(post.author()).displayName() : post.author(),
                    known.containsKey(post.author()) ? functions(known.get(post.author())) : "",
                    post.author().equals(reader),
                    post.id() > seen && !post.author().equals(reader),
                    post.at(),
                    mentions.cut(post.text(), words -> new Conversation.Part(words, false), call -> new Conversation.Part(call, true)),
                    readBy(post, reader, reading, read)))
        .toList();
  }

  /** Its author has read it as a matter of course, and the reader knows about the own reading. */
  private static List<String> readBy(Post post, String reader, Collection<Staff> reading, Map<String, Long> read) {
    return reading.stream()
        .filter(staff -> read.getOrDefault(staff.userName(), 0L) == post.id())
        .filter(staff -> !staff.userName().equals(post.author()) && !staff.userName().equals(reader))
        .map(Staff::displayName)
        .toList();
  }

  /** Those that the name does not say already. */
  private static String functions(Staff staff) {
    return staff.roles().stream()
        .sorted()
        .map(Role::shortLabel)
        .filter(function -> !staff.displayName().contains("(" + function + ")"))
        .collect(Collectors.joining(", "));
  }
}
