using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Reads a table of participants (RFC 4180, UTF-8) row by row. What can't be read is the last row's to say.</summary>
internal static class ParticipantCsvReader
{
    // Far over the longest value: a quote that nobody closed shall not take the rest of the file into memory.
    private const int MaxCell = 10_000;

    // Far more than a row of every column needs: nor shall one that doesn't end be taken into memory.
    private const int MaxRow = 64 * 1024;
    private const int MaxCells = 100;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    public static async IAsyncEnumerable<ParticipantRow> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var text = new RowReader(stream);
        var isBad = false;
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Mode = CsvMode.RFC4180,
            IgnoreBlankLines = false,
            MaxFieldSize = MaxCell,
            BadDataFound = _ => isBad = true,
        });
        string[]? header = null;
        for (var line = 1; ; line = parser.RawRow + 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (cells, broken) = await NextAsync(parser, text, () => isBad);
            if (broken is not null)
            {
                yield return Broken(line, "", broken);
                yield break;
            }

            if (cells is null)
                break;
            if (cells is [""])
                continue;
            if (header is not null)
            {
                yield return RowOf(line, header, cells);
                continue;
            }

            header = [.. cells.Select(cell => cell.Trim().ToLowerInvariant())];
            if (ProblemsOf(header) is { Count: > 0 } problems)
            {
                yield return new ParticipantRow(line, new CreateParticipantCommand()) { Broken = problems };
                yield break;
            }
        }

        if (header is null)
            yield return Broken(1, "", "The table is empty.");
    }

    public static ParticipantRow Broken(int line, string field, string message) =>
        new(line, new CreateParticipantCommand()) { Broken = [new FieldProblem(field, Problems.Malformed, message)] };

    private static async Task<(string[]? Cells, string? Broken)> NextAsync(CsvParser parser, RowReader text, Func<bool> isBad)
    {
        try
        {
            text.BeginRow();
            var isRead = await parser.ReadAsync();
            if (text.IsTooLong)
                return (null, $"A row is longer than {MaxRow} characters, or its quoting is broken.");
            if (!isRead)
                return (null, null);
            if (parser.Count > MaxCells)
                return (null, $"A row has more than {MaxCells} cells.");
            var cells = new string[parser.Count];
            for (var index = 0; index < cells.Length; index++)
                cells[index] = parser[index];
            return isBad() || parser.RawRecord.Count(character => character == '"') % 2 != 0 ? (null, "The quoting is broken.") : (cells, null);
        }
        catch (DecoderFallbackException)
        {
            return (null, "The table is not UTF-8.");
        }
        catch (MaxFieldSizeException)
        {
            return (null, $"A cell is longer than {MaxCell} characters, or its quoting is broken.");
        }
        catch (Exception exception) when (exception is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            return (null, "The body can't be read to its end.");
        }
    }

    private static List<FieldProblem> ProblemsOf(string[] header) =>
    [
        .. header.Where(column => !ParticipantColumns.IsKnown(column)).Select(column => new FieldProblem(Shown(column), Problems.Unknown, "is no column of a table of participants")),
        .. header.GroupBy(column => column, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => new FieldProblem(Shown(group.Key), Problems.Taken, "is there more than once")),
        .. ParticipantColumns.Required.Except(header, StringComparer.Ordinal).Select(column => new FieldProblem(column, Problems.Missing, "is missing from the header")),
    ];

    private static string Shown(string column) => column.Length == 0 ? "(blank)" : column[..Math.Min(column.Length, Text.IdMaxLength)];

    private static ParticipantRow RowOf(int line, string[] header, string[] cells)
    {
        if (cells.Length > header.Length)
            return Wrong(line, header[^1], $"is followed by more cells than the header's {header.Length}");
        var values = header.Zip(cells).Select(pair => (pair.First, Value: FormulaGuard.Take(pair.Second.Trim())))
            .ToDictionary(pair => pair.First, pair => pair.Value, StringComparer.Ordinal);
        Field<string> Cell(string column) => values.GetValueOrDefault(column) is { Length: > 0 } value ? Text.IsStorable(value) ? value : Field<string>.Unreadable : default;
        var employeeId = Cell(ParticipantColumns.EmployeeId) switch
        {
            { HasValue: true } id => int.TryParse(id.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Field<int>.Unreadable,
            var other => other.Map(_ => 0),
        };
        var unreadable = values.Keys.Where(column => Cell(column).State == FieldState.Unreadable).ToHashSet(StringComparer.Ordinal);
        if (employeeId.State == FieldState.Unreadable)
            unreadable.Add(ParticipantColumns.EmployeeId);
        return new ParticipantRow(line, ParticipantColumns.Fields(Cell, employeeId))
        {
            Ref = Cell(ParticipantColumns.Ref).Value,
            EmployeeRef = Cell(ParticipantColumns.EmployeeRef).Value,
            Unreadable = [.. unreadable.Select(ParticipantColumns.MemberOf)],
        };
    }

    // A row that is wrong as a whole; the others may be right.
    private static ParticipantRow Wrong(int line, string field, string message) =>
        new(line, new CreateParticipantCommand()) { Wrong = new FieldProblem(ParticipantColumns.MemberOf(field), Problems.TooLong, message) };

    // The parser asks for more only while its row isn't whole. What it has left over from the row before is no more than its buffer.
    private sealed class RowReader(Stream stream) : StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: false, bufferSize: 32 * 1024, leaveOpen: true)
    {
        private int _taken;

        public bool IsTooLong { get; private set; }

        public void BeginRow() => _taken = 0;

        public override async Task<int> ReadAsync(char[] buffer, int index, int count)
        {
            IsTooLong = _taken >= MaxRow;
            var taken = IsTooLong ? 0 : await base.ReadAsync(buffer, index, count);
            _taken += taken;
            return taken;
        }
    }
}
