using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>What a password must be: long, and not what everybody tries first. Its mixture doesn't count (NIST SP 800-63B 5.1.1.2).</summary>
public static class PasswordRules
{
    /// <summary>The fewest Unicode code points.</summary>
    public const int MinLength = 10;

    /// <summary>The most Unicode code points.</summary>
    public const int MaxLength = 200;

    private const string CommonestFile = "PlanPlatform.Domain.Access.commonest-passwords.txt";

    private static readonly Lazy<HashSet<string>> Commonest = new(ReadCommonest);

    /// <summary>What is wrong with a password that somebody chooses; null when it may be theirs.</summary>
    /// <param name="password">The password.</param>
    /// <param name="email">The person's e-mail address; null where it isn't known yet.</param>
    public static FieldProblem? ProblemOf(string password, string? email) => Text.Length(password) switch
    {
        0 => new("Password", Problems.Missing, "is required"),
        < MinLength => new("Password", Problems.Malformed, $"must have at least {MinLength} characters"),
        > MaxLength => new("Password", Problems.TooLong, $"must not be longer than {MaxLength} characters"),
        _ when string.Equals(password.Trim(), email?.Trim(), StringComparison.OrdinalIgnoreCase) =>
            new("Password", Problems.Malformed, "must not be your e-mail address"),
        _ when Commonest.Value.Contains(password) => new("Password", Problems.Malformed, "is one of the commonest; others would guess it"),
        _ => null,
    };

    private static HashSet<string> ReadCommonest()
    {
        using var reader = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream(CommonestFile)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
