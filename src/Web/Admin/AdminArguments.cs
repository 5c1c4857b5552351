namespace PlanPlatform.Web.Admin;

/// <summary>What was typed after a command's name.</summary>
internal sealed class AdminArguments
{
    private readonly List<(string Name, string Value)> _given = [];

    /// <summary>What is wrong with the arguments; null for nothing.</summary>
    public string? Problem { get; private set; }

    public static AdminArguments Parse(AdminCommand command, IReadOnlyList<string> words)
    {
        var arguments = new AdminArguments();
        for (var at = 0; at < words.Count && arguments.Problem is null; at++)
        {
            // --name value and --name=value alike.
            var parts = words[at].Split('=', 2);
            var option = command.Options.FirstOrDefault(candidate => candidate.Name == parts[0]);
            var value = option?.Value is null ? "" : parts.ElementAtOrDefault(1) ?? words.ElementAtOrDefault(++at);
            if (option is null)
                arguments.Problem = $"{parts[0]} is not known here";
            else if (option.Value is null && parts.Length > 1)
                arguments.Problem = $"{option.Name} takes no value";
            else if (value is null)
                arguments.Problem = $"{option.Name} needs a value";
            else
                arguments._given.Add((option.Name, value));
        }

        if (command.Options.FirstOrDefault(option => option.IsRequired && arguments.Find(option.Name) is null) is { } missing)
            arguments.Problem ??= $"{missing.Name} is missing";
        return arguments;
    }

    public bool Has(string name) => _given.Exists(option => option.Name == name);

    public string? Find(string name) => _given.FindLast(option => option.Name == name).Value;

    public string Get(string name) => Find(name) ?? "";

    public IReadOnlyList<string> All(string name) => _given.Where(option => option.Name == name).Select(option => option.Value).ToList();
}
