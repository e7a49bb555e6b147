package fourteen.components.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import fourteen.js.GraalRuntime;
import fourteen.testkit.NodeJs;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A service as TypeScript knows it.
// Old beans and dates are what this test is about.
@SuppressWarnings({"JavaUtilDate", "UnusedMethod", "ArrayRecordComponent", "SameNameButDifferent"})
class ServiceDeclarationTest {

    public enum Mood {
        GOOD, BAD;

        @Override
        public String toString() {
            return "shown otherwise";
        }
    }

    public record NoteId(@JsonValue String text) {}

    public record Note(NoteId id, String text, @Nullable String author, Optional<Mood> mood,
            List<@Nullable String> tags,
            Map<String, List<Integer>> counts, Instant at, LocalDate day, byte[] picture, int[][] table,
            @JsonProperty("last-change") Date lastChange, List<Note> answers) {}

    public record Page<T>(List<T> items, long total, @Nullable Page<T> next) {}

    public sealed interface Shape {

        record Circle(double radius) implements Shape {}

        record Square(double side) implements Shape {}
    }

    public static class Bean {

        public boolean isReady() {
            return true;
        }

        public String getName() {
            return "";
        }
    }

    public interface Repository<T, K> {

        List<T> byKey(K key);
    }

    public static class Notes implements Repository<Note, NoteId> {

        @Override
        public List<Note> byKey(NoteId key) {
            return List.of();
        }

        public @Nullable Note find(int id) {
            return null;
        }

        public CompletionStage<Page<Note>> search(String in, @Nullable Integer page, Mood... moods) {
            return CompletableFuture.failedStage(new IllegalStateException(in + page + moods.length));
        }

        public Set<Shape> shapes() {
            return Set.of();
        }

        public Optional<Bean> bean() {
            return Optional.empty();
        }

        public Stream<? extends Note> stream() {
            return Stream.of();
        }

        public void save(Note note) {}

        public CompletionStage<Void> saveLater(List<Note> notes) {
            return CompletableFuture.failedStage(new IllegalStateException(notes.toString()));
        }

        public Object anything(Thread thread) {
            return thread;
        }
    }

    private static String declared() {
        return Services.none().service("notes", new Notes()).declarations();
    }

    @Test
    void isAModuleWithAnInterfaceForEachType() {
        assertThat(declared()).isEqualTo("""
                // What Java offers to server components. Written anew when the application starts in development.

                declare module 'java:notes' {
                  export interface Bean {
                    readonly name: string;
                    readonly ready: boolean;
                  }
                  export type NoteId = string;
                  export interface Note {
                    readonly id: NoteId;
                    readonly text: string;
                    readonly author: string | null;
                    readonly mood: 'GOOD' | 'BAD' | null;
                    readonly tags: readonly (string | null)[];
                    readonly counts: Record<string, readonly number[]>;
                    readonly at: Date;
                    readonly day: string;
                    readonly picture: Uint8Array;
                    readonly table: readonly (readonly number[])[];
                    readonly "last-change": Date;
                    readonly answers: readonly Note[];
                  }
                  export interface Page<T> {
                    readonly items: readonly T[];
                    readonly total: number | bigint;
                    readonly next: Page<T> | null;
                  }
                  export type Shape = Circle | Square;
                  export interface Circle {
                    readonly radius: number;
                  }
                  export interface Square {
                    readonly side: number;
                  }
                  export interface NotesService {
                    anything(thread: unknown): Promise<unknown>;
                    bean(): Promise<Bean | null>;
                    byKey(key: NoteId): Promise<readonly Note[]>;
                    find(id: number): Promise<Note | null>;
                    save(note: Note): Promise<void>;
                    saveLater(notes: readonly Note[]): Promise<void>;
                    search(in_: string, page: number | null, ...moods: readonly ('GOOD' | 'BAD')[]): Promise<Page<Note>>;
                    shapes(): Promise<readonly Shape[]>;
                    stream(): Promise<readonly Note[]>;
                  }
                  export const notes: NotesService;
                  export default notes;
                }
                """);
    }

    @Test
    void typesOfAnInheritedMethodAreThoseOfTheClass() {
        Object notes = new NoteRepository() {

            @Override
            public List<Note> byKey(NoteId key) {
                return List.of();
            }
        };
        assertThat(Services.none().service("all", notes).declarations())
                .contains("    byKey(key: NoteId): Promise<readonly Note[]>;");
    }

    public interface NoteRepository extends Repository<Note, NoteId> {}

    public static class One {

        public record Note(int one) {}

        public Note one() {
            return new Note(1);
        }

        public ServiceDeclarationTest.@Nullable Note other() {
            return null;
        }

        public OneService taken() {
            return new OneService("");
        }
    }

    public record OneService(String name) {}

    @Test
    void typesOfOneNameAreToldApart() {
        assertThat(Services.none().service("one", new One()).declarations())
                .contains("export interface Note {\n    readonly one: number;", "export interface Note2 {",
                        "other(): Promise<Note2 | null>;", "export interface OneService2 {",
                        "taken(): Promise<OneService2>;");
    }

    @Test
    void withoutServicesThereIsNothingToDeclare() {
        assertThat(Services.none().declarations()).isEmpty();
    }

    @Test
    void typeScriptTakesItAndSeesMistakes(@TempDir Path app) throws IOException {
        Files.writeString(app.resolve("services.d.ts"), declared());
        Files.writeString(app.resolve("good.ts"), """
                import own, { notes, type Note, type Page } from 'java:notes';
                export async function good(): Promise<string> {
                  const page: Page<Note> = await notes.search('x', null, 'GOOD', 'BAD');
                  const note = (await own.find(1)) ?? page.items[0];
                  if (note === undefined) return '';
                  await notes.save(note);
                  for (const shape of await notes.shapes()) if ('radius' in shape) return shape.radius.toFixed(2);
                  const count: number | bigint = page.total;
                  return note.id + (note.author ?? 'nobody') + note.at.getTime() + note['last-change'].getTime()
                    + (note.mood === 'GOOD') + note.picture.byteLength + note.counts['a']?.length + count
                    + (await notes.bean())?.ready;
                }
                """);
        Files.writeString(app.resolve("bad.ts"), """
                import { notes } from 'java:notes';
                export async function bad() {
                  await notes.find('1');
                  (await notes.find(1)).text;
                  (await notes.byKey('k')).push();
                  await notes.search('x', 1, 'GREAT');
                  await notes.missing();
                }
                """);
        List<String> errors = compiled(app).lines().filter(line -> line.contains(": error TS")).toList();
        assertThat(errors).hasSize(5).allMatch(line -> line.contains("bad.ts("));
        assertThat(errors.stream().map(line -> line.replaceFirst("^.*bad\\.ts\\((\\d+),.*$", "$1")).toList())
                .containsExactly("3", "4", "5", "6", "7");
    }

    private static String compiled(Path app) {
        return NodeJs.script("""
                const { spawnSync } = require('node:child_process');
                const done = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '--ignoreConfig', '--noEmit', '--strict',
                  '--noUncheckedIndexedAccess', '--pretty', 'false', '--target', 'es2022', '--lib', 'es2022', '--types', '',
                  ...['services.d.ts', 'good.ts', 'bad.ts'].map(name => process.argv[2] + '/' + name)]);
                process.stdout.write(String(done.stdout) + String(done.stderr));
                """).argument(app.toString()).run();
    }

    @Test
    @SuppressWarnings("DuplicateMapKeys") // 1, (byte) 1 and 1.0 are equal to nobody but the checker
    void scalarsAreWhatTheRuntimeMakesOfThem() {
        Map<Object, String> typed = Map.ofEntries(Map.entry(true, "boolean"), Map.entry(1, "number"),
                Map.entry((byte) 2, "number"), Map.entry((short) 3, "number"), Map.entry(1.5f, "number"),
                Map.entry(2.5, "number"), Map.entry(3L, "number"), Map.entry(Long.MAX_VALUE, "bigint"),
                Map.entry(BigInteger.TEN.pow(30), "bigint"), Map.entry(new BigDecimal("0.5"), "number"),
                Map.entry(new BigDecimal("100000000000000000001"), "bigint"), Map.entry('c', "string"),
                Map.entry("s", "string"), Map.entry(Instant.EPOCH, "Date"), Map.entry(new Date(0), "Date"),
                Map.entry(LocalDate.EPOCH, "string"), Map.entry(LocalDateTime.MIN, "string"),
                Map.entry(LocalTime.NOON, "string"), Map.entry(OffsetDateTime.MIN, "string"),
                Map.entry(OffsetTime.MIN, "string"),
                Map.entry(ZonedDateTime.of(LocalDateTime.MIN, ZoneOffset.UTC), "string"),
                Map.entry(YearMonth.of(2026, 1), "string"), Map.entry(MonthDay.of(1, 2), "string"),
                Map.entry(Year.of(2026), "number"), Map.entry(Duration.ofSeconds(1), "string"),
                Map.entry(Period.ofDays(1), "string"), Map.entry(ZoneId.of("Europe/Berlin"), "string"),
                Map.entry(ZoneOffset.UTC, "string"), Map.entry(new UUID(1, 2), "string"),
                Map.entry(URI.create("x:y"), "string"), Map.entry(Path.of("x"), "string"),
                Map.entry(Locale.ROOT, "string"), Map.entry(Currency.getInstance("EUR"), "string"),
                Map.entry(OptionalInt.of(1), "number"), Map.entry(OptionalInt.empty(), "null"),
                Map.entry(OptionalLong.of(Long.MIN_VALUE), "bigint"), Map.entry(DayOfWeek.MONDAY, "'MONDAY'"));
        try (GraalRuntime runtime = GraalRuntime.create()) {
            var kind = runtime.evaluate("""
                    value => value === null ? 'null' : value instanceof Date ? 'Date' : typeof value""");
            typed.forEach((value, type) -> {
                String seen = kind.call(value).as(String.class);
                String declared = new TypeScriptTypes("").of(type(value));
                assertThat(List.of(declared.split(" \\| "))).as(value.getClass() + " is declared as " + declared)
                        .contains(type);
                assertThat(type.startsWith("'") ? "string" : type).as(value.getClass().toString()).isEqualTo(seen);
            });
        }
    }

    private static AnnotatedType type(Object value) {
        record Holder(Class<?> type) implements AnnotatedType {

            @Override
            public Type getType() {
                return type;
            }

            @Override
            public <T extends Annotation> @Nullable T getAnnotation(Class<T> annotation) {
                return null;
            }

            @Override
            public Annotation[] getAnnotations() {
                return new Annotation[0];
            }

            @Override
            public Annotation[] getDeclaredAnnotations() {
                return new Annotation[0];
            }
        }
        return new Holder(declaring(value));
    }

    /// The type that people write: of a constant its enum, of a region's id a ZoneId.
    private static Class<?> declaring(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.getDeclaringClass();
            case ZoneOffset _ -> ZoneOffset.class;
            case ZoneId _ -> ZoneId.class;
            case Path _ -> Path.class;
            default -> value.getClass();
        };
    }
}
