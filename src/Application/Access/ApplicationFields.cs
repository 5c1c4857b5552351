using FluentValidation;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>What an application's owner decides about it, as they write it.</summary>
public sealed record ApplicationFields
{
    /// <summary>What people see in the permission dialog.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it can keep a secret; decided once, when it is registered.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>Where it may send people back to.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    /// <summary>What it may ask for.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The origins whose pages may call the APIs, besides those of a public application's redirect URIs.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Whether only people of its own organisation may approve it.</summary>
    public bool IsInternal { get; init; }

    internal ApplicationProfile ToProfile() =>
        new(Name, RedirectUris, Domain.Access.Scopes.All.Intersect(Scopes, StringComparer.Ordinal).ToList(), Origins, IsInternal);
}

internal sealed class ApplicationFieldsValidator : RequestValidator<ApplicationFields>
{
    private const int MaxAddresses = 20;

    public ApplicationFieldsValidator()
    {
        RuleFor(fields => fields.Name).Name();
        RuleFor(fields => fields.RedirectUris)
            .Must((fields, uris) => fields.IsConfidential || uris.Count > 0).WithErrorCode(Problems.Missing)
            .WithMessage("must name one address at least, where people are sent back to")
            .Must(uris => uris.Count <= MaxAddresses).WithErrorCode(Problems.TooLong).WithMessage($"must not be more than {MaxAddresses}")
            .Custom((uris, context) => Report(context, uris, uri => RedirectUri.Problem(uri, context.InstanceToValidate.IsConfidential)));
        RuleFor(fields => fields.Scopes)
            .Must(scopes => !scopes.Except(Domain.Access.Scopes.All, StringComparer.Ordinal).Any()).WithErrorCode(Problems.Malformed)
            .WithMessage($"must be some of {string.Join(", ", Domain.Access.Scopes.All)}")
            .Must(scopes => scopes.Count > 0).WithErrorCode(Problems.Missing)
            .WithMessage("must hold one at least");
        RuleFor(fields => fields.Origins)
            .Must(origins => origins.Count <= MaxAddresses).WithErrorCode(Problems.TooLong).WithMessage($"must not be more than {MaxAddresses}")
            .Custom((origins, context) => Report(
                context, origins, origin => AllowedOrigin.IsWellFormed(origin) ? null : "must be an origin such as https://app.example.com, without a path"));
    }

    private static void Report(ValidationContext<ApplicationFields> context, IEnumerable<string> addresses, Func<string, string?> problemOf)
    {
        foreach (var address in addresses)
        {
            if (problemOf(address) is not { } problem)
                continue;
            context.AddFailure(new FluentValidation.Results.ValidationFailure(context.PropertyPath, $"needs a change: {address} {problem}") { ErrorCode = Problems.Malformed });
            return;
        }
    }
}
