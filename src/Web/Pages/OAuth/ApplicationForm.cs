using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Pages.OAuth;

/// <summary>What the owner of an application writes about it, with what is wrong with it.</summary>
internal sealed class ApplicationForm
{
    private const string Public = "public";

    private IReadOnlyList<FieldProblem> _problems = [];

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

    /// <summary>Takes what the use case found wrong.</summary>
    public void Refuse(Error error) => _problems = error.Fields;

    /// <summary>The fields that are wrong.</summary>
    public IReadOnlyList<FieldProblem> Problems => _problems;

    /// <summary>What is wrong with a field; empty for nothing.</summary>
    public string ProblemOf(string field) => Find(field) is { } problem ? $"This {problem.Message}." : "";

    /// <summary>For <c>aria-invalid</c>.</summary>
    public string? IsWrong(string field) => Find(field) is null ? null : "true";

    private FieldProblem? Find(string field) => _problems.FirstOrDefault(problem => problem.Field == field);

    private static List<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
}
