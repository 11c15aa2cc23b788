import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the links between the Markdown files: the file or folder is there, and so is the heading.
 * Links to other sites are only checked for their form.
 *
 * <pre>java .ci/LinkCheck.java FILE...</pre>
 */
class LinkCheck {

	private static final Pattern LINK = Pattern
		.compile("!?\\[(?:[^\\[\\]]|\\[[^\\]]*])*]\\(\\s*<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\s*\\)");

	private static final Pattern REFERENCE = Pattern.compile("^ {0,3}\\[[^\\]]+]:\\s+<?(\\S+?)>?(?:\\s+\".*\")?$");

	private static final Pattern HTML = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

	private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.*?)\\s*#*$");

	private static final Pattern ANCHOR = Pattern.compile("<a\\s+(?:id|name)=\"([^\"]+)\"");

	private final Map<Path, Set<String>> anchors = new HashMap<>();

	private final List<String> broken = new ArrayList<>();

	private int checked;

	public static void main(String[] files) throws IOException {
		LinkCheck check = new LinkCheck();
		for (String file : files) {
			check.file(Path.of(file).normalize());
		}
		check.broken.forEach(System.out::println);
		System.out.printf("%d links in %d files, %d broken%n", check.checked, files.length, check.broken.size());
		if (!check.broken.isEmpty() || files.length == 0) {
			System.exit(1);
		}
	}

	private void file(Path file) throws IOException {
		int number = 0;
		for (String line : textOf(file)) {
			number++;
			for (Pattern pattern : List.of(LINK, REFERENCE, HTML)) {
				Matcher matcher = pattern.matcher(line);
				while (matcher.find()) {
					link(file, number, matcher.group(1));
				}
			}
		}
	}

	private void link(Path file, int line, String link) throws IOException {
		this.checked++;
		String reason = reasonAgainst(file, link);
		if (reason != null) {
			this.broken.add("%s:%d: %s: %s".formatted(file, line, link, reason));
		}
	}

	private String reasonAgainst(Path file, String link) throws IOException {
		if (link.matches("[a-z][a-z+.-]*:.*")) {
			return link.matches("(https?://[^/\\s]+(/\\S*)?|mailto:\\S+@\\S+)") ? null : "not a link that can be followed";
		}
		int hash = link.indexOf('#');
		String path = (hash >= 0) ? link.substring(0, hash) : link;
		Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
		if (path.startsWith("/") || target.startsWith("..") || !Files.exists(target)) {
			return "no such file";
		}
		if (hash >= 0 && (Files.isDirectory(target) || !anchorsOf(target).contains(link.substring(hash + 1)))) {
			return "no such heading";
		}
		return null;
	}

	private Set<String> anchorsOf(Path file) throws IOException {
		Set<String> known = this.anchors.get(file);
		if (known == null) {
			known = new HashSet<>();
			for (String line : textOf(file)) {
				Matcher heading = HEADING.matcher(line);
				if (heading.matches()) {
					String slug = slugOf(heading.group(1));
					String unique = slug;
					for (int i = 1; !known.add(unique); i++) {
						unique = slug + "-" + i;
					}
				}
				Matcher anchor = ANCHOR.matcher(line);
				while (anchor.find()) {
					known.add(anchor.group(1));
				}
			}
			this.anchors.put(file, known);
		}
		return known;
	}

	private static String slugOf(String heading) {
		return heading.replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)", "$1")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
			.replace(' ', '-');
	}

	// Without what is code, in which brackets are no links
	private static List<String> textOf(Path file) throws IOException {
		List<String> text = new ArrayList<>();
		boolean code = false;
		for (String line : Files.readAllLines(file)) {
			boolean fence = line.strip().startsWith("```");
			code ^= fence;
			text.add((code || fence) ? "" : HEADING.matcher(line).matches() ? line : line.replaceAll("`[^`]*`", ""));
		}
		return text;
	}

}
