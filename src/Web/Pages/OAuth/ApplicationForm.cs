using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Web.Pages.OAuth;

/// <summary>What the owner of an application writes about it, with what is wrong with it.</summary>
internal sealed class ApplicationForm
{
    private const string Public = "public";

    /// <summary>The application's id; null for a new one.</summary>
    public string? ClientId { get; set; }

    /// <summary>Its name.</summary>
    [FromForm(Name = "name")]
    public string? Name { get; set; }

    /// <summary><c>confidential</c> or <c>public</c>.</summary>
    [FromForm(Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>One address a line.</summary>
    [FromForm(Name = "redirect_uris")]
    public string? RedirectUris { get; set; }

    /// <summary>What it may ask for.</summary>
    [FromForm(Name = "scopes")]
    public List<string> Scopes { get; set; } = [];

    /// <summary>One origin a line.</summary>
    [FromForm(Name = "origins")]
    public string? Origins { get; set; }

    /// <summary>Whether it is for people of the own organisation only.</summary>
    [FromForm(Name = "internal")]
    public bool IsInternal { get; set; }

    /// <summary>What is wrong with single inputs, by id.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether it can keep a secret.</summary>
    public bool IsConfidential => Kind != Public;

    /// <summary>A form that shows an application as it is.</summary>
    public static ApplicationForm Of(ApplicationDetails application) => new()
    {
        ClientId = application.ClientId,
        Name = application.Fields.Name,
        Kind = application.Fields.IsConfidential ? "confidential" : Public,
        RedirectUris = string.Join('\n', application.Fields.RedirectUris),
        Scopes = [.. application.Fields.Scopes],
        Origins = string.Join('\n', application.Fields.Origins),
        IsInternal = application.Fields.IsInternal,
    };

    /// <summary>What was written, for the use case.</summary>
    public ApplicationFields ToFields() => new()
    {
        Name = Name ?? "",
        IsConfidential = IsConfidential,
        RedirectUris = Lines(RedirectUris),
        Scopes = Scopes,
        Origins = Lines(Origins),
        IsInternal = IsInternal,
    };

    /// <summary>What is wrong with an input; empty for nothing.</summary>
    public string ProblemOf(string input) => Problems.TryGetValue(input, out var problem) ? $"This {problem}." : "";

    /// <summary>For <c>aria-invalid</c>.</summary>
    public string? IsWrong(string input) => Problems.ContainsKey(input) ? "true" : null;

    private static List<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
}
