using System.Text.Json;
using MediatR;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Admin;

/// <summary>Brings the database into the state that a command needs; tells which database it is.</summary>
internal delegate Task<string> PrepareDatabase(IServiceProvider services, bool mayMigrate, CancellationToken cancellationToken);

/// <summary>
/// The host's commands: <c>migrate</c> and <c>admin …</c>. They work on the database that the settings name, whether a server runs or not,
/// and exit with 0 when done, 1 when refused, 2 when what was typed can't be understood.
/// </summary>
internal sealed class AdminProgram(Func<IServiceProvider> services, PrepareDatabase prepare, TextWriter output, TextWriter errors)
{
    private const int Done = 0;
    private const int Refused = 1;
    private const int NotUnderstood = 2;
    private const string Json = "--json";

    /// <summary>Whether the program was started for one of these commands, and not to serve.</summary>
    public static bool IsAsked(string[] words) =>
        words.Length > 0 && (words[0] is "--help" or "-h" || !words[0].StartsWith('-') || words.Any(word => word is "migrate" or "admin"));

    public async Task<int> RunAsync(string[] words, CancellationToken cancellationToken)
    {
        if (words is ["migrate"])
            return await MigrateAsync(cancellationToken);
        if (words is ["help" or "--help" or "-h", ..] or ["migrate", "--help" or "-h"])
            return await HelpAsync("");
        if (words is ["migrate", ..])
            return await ComplainAsync("migrate takes no arguments", "migrate");
        if (words is not ["admin", .. var rest])
            return await ComplainAsync(words[0].StartsWith('-') ? $"{words[0]} can't stand before a command; its settings are environment variables" : $"{words[0]} is no command", "PlanPlatform.Web");
        if (rest is [] or ["help", ..])
            return await HelpAsync("");
        if (AdminCommands.All.FirstOrDefault(command => rest.Take(2).SequenceEqual(command.Name.Split(' '))) is not { } found)
            return rest.Any(IsHelp) ? await HelpAsync("") : await ComplainAsync($"admin {string.Join(' ', rest.Take(2))} is no command", "admin");
        return await RunAsync(found, rest.Skip(2).ToList(), cancellationToken);
    }

    private async Task<int> RunAsync(AdminCommand command, List<string> words, CancellationToken cancellationToken)
    {
        if (words.Exists(IsHelp))
            return await HelpAsync(command.Name);
        var isJson = words.Remove(Json);
        var arguments = AdminArguments.Parse(command, words);
        if (arguments.Problem is { } problem)
            return await ComplainAsync(problem, $"admin {command.Name}");

        await using var scope = services().CreateAsyncScope();
        await prepare(scope.ServiceProvider, mayMigrate: false, cancellationToken);
        var result = await command.RunAsync(scope.ServiceProvider.GetRequiredService<IMediator>(), arguments, cancellationToken);
        if (!result.IsSuccess)
            return await RefuseAsync(command, result.Error);
        await output.WriteLineAsync(isJson ? ToJson(command, result.Value) : AdminText.Of(command, result.Value));
        return Done;
    }

    private async Task<int> MigrateAsync(CancellationToken cancellationToken)
    {
        var database = await prepare(services(), mayMigrate: true, cancellationToken);
        await output.WriteLineAsync($"The database ({database}) is up to date.");
        return Done;
    }

    private async Task<int> HelpAsync(string command)
    {
        await output.WriteLineAsync(AdminText.Help(command));
        return Done;
    }

    private async Task<int> ComplainAsync(string problem, string command)
    {
        await errors.WriteLineAsync($"{problem}. See {command} --help.");
        return NotUnderstood;
    }

    private async Task<int> RefuseAsync(AdminCommand command, Error error)
    {
        foreach (var line in error.Fields.Select(field => $"{OptionOf(command, field.Field)} {field.Message}.").DefaultIfEmpty(error.Message))
            await errors.WriteLineAsync(line);
        return Refused;
    }

    private static bool IsHelp(string word) => word is "--help" or "-h";

    private static string OptionOf(AdminCommand command, string field) =>
        command.Options.FirstOrDefault(option => option.Field.Equals(field, StringComparison.OrdinalIgnoreCase))?.Name ?? field;

    // One object for a change, an array for a list.
    private static string ToJson(AdminCommand command, List<AdminRow> rows)
    {
        var objects = rows.ConvertAll(row => row.ToDictionary(StringComparer.Ordinal));
        return JsonSerializer.Serialize(command.IsList ? objects : (object)(objects.FirstOrDefault() ?? []), WireJson.Options);
    }
}
