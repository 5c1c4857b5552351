using System.Globalization;
using System.Text;

namespace PlanPlatform.Web.Admin;

/// <summary>What the host's commands show to people.</summary>
internal static class AdminText
{
    private const int Column = 34;

    /// <summary>A command's help, or where none is named the list of them.</summary>
    public static string Help(string name)
    {
        var text = new StringBuilder();
        if (AdminCommands.All.FirstOrDefault(command => command.Name == name) is { } found)
        {
            text.AppendLine(found.Summary).AppendLine().AppendLine(CultureInfo.InvariantCulture, $"  PlanPlatform.Web admin {found.Name} [options]").AppendLine();
            foreach (var option in found.Options)
                AppendLine(text, $"{option.Name} {option.Value}", option.Summary + (option.IsRequired ? " (required)" : ""));
            AppendLine(text, "--json", "shows JSON, for programs");
            return text.ToString().TrimEnd();
        }

        text.AppendLine("PlanPlatform.Web serves. With words it does one thing, on the database that the settings name, and ends:").AppendLine();
        AppendLine(text, "migrate", "Brings the database's tables up to date.");
        foreach (var command in AdminCommands.All)
            AppendLine(text, "admin " + command.Name, command.Summary);
        text.AppendLine().Append("Each shows its options with --help. Exit codes: 0 done, 1 refused, 2 not understood.");
        return text.ToString();
    }

    /// <summary>Rows, a value a line, parted by empty lines.</summary>
    public static string Of(AdminCommand command, List<AdminRow> rows) =>
        rows.Count == 0 ? command.IsList ? "None." : "Done." : string.Join(Environment.NewLine + Environment.NewLine, rows.Select(row => string.Join(Environment.NewLine, row.Select(Line))));

    private static string Line(KeyValuePair<string, object?> value) => $"{value.Key}: {Word(value.Value)}";

    private static string Word(object? value) => value switch
    {
        null => "-",
        bool isSo => isSo ? "yes" : "no",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static void AppendLine(StringBuilder text, string left, string right) =>
        text.Append("  ").Append(left.TrimEnd().PadRight(Column)).AppendLine(right);
}
