using FluentValidation;
using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>A token for the benefits API, for which an application vouches with its secret and names the person whom it serves.</summary>
public sealed record GenerateClientAuthTokenCommand : IRequest<Result<IssuedToken>>
{
    /// <summary>The application's id.</summary>
    public Field<string> ClientId { get; init; }

    /// <summary>The application's secret.</summary>
    public Field<string> ClientSecret { get; init; }

    /// <summary>What the application says of the device; kept with the token, never a credential.</summary>
    public Field<string> Fingerprint { get; init; }

    /// <summary>The person.</summary>
    public Field<ClientUser> User { get; init; }

    /// <summary>The domain that the caller insists on (the <c>domain</c> header); null when it doesn't.</summary>
    public string? Domain { get; init; }
}

internal sealed class GenerateClientAuthTokenValidator : RequestValidator<GenerateClientAuthTokenCommand>
{
    private const int CredentialMaxLength = 200;

    public GenerateClientAuthTokenValidator()
    {
        RuleFor(command => command.ClientId).Required().MaxLength(CredentialMaxLength);
        RuleFor(command => command.ClientSecret).Required().MaxLength(CredentialMaxLength);
        RuleFor(command => command.Fingerprint).Required().MaxLength(AccessToken.FingerprintMaxLength);
        RuleFor(command => command.User).Required();
        When(command => command.User.HasValue, () => RuleFor(command => command.User.Value!).SetValidator(new ClientUserValidator())
            .OverridePropertyName(nameof(GenerateClientAuthTokenCommand.User)));
    }
}

internal sealed class GenerateClientAuthTokenHandler(
    ClientLookup clients, RecordedPeople people, IPlanPlatformDb db, ICaller caller, TimeProvider time)
    : IRequestHandler<GenerateClientAuthTokenCommand, Result<IssuedToken>>
{
    public async Task<Result<IssuedToken>> Handle(GenerateClientAuthTokenCommand command, CancellationToken cancellationToken)
    {
        var user = command.User.Value!;
        var domain = user.GroupName.TextOrNull();
        var credentials = new ClientCredentials(command.ClientId.Value!, command.ClientSecret.Value);
        var known = await clients.AuthenticateAsync([credentials], domain, cancellationToken);
        if (!known.IsSuccess)
            return known.Error;
        if (known.Value is not { IsConfidential: true } client || !client.May(GrantTypes.ClientCredentials) || !client.MayAskFor([Scopes.Benefits]))
            return AccessErrors.InvalidClient;

        // Where one organisation only has admitted the application, that one is meant.
        if (domain is null && client.OnlyOrganisation is null)
            return Error.Invalid("User.GroupName", Problems.Missing, "is required");
        var organisation = domain is null ? client.OnlyOrganisation : client.NamedOrganisation;
        if (organisation is null || (command.Domain is { } insisted && !IsSame(insisted, organisation.Domain)))
            return AccessErrors.WrongOrganisation;

        caller.Become(new Caller(client.ApplicationId, organisation.Id, organisation.Domain, PersonId: null, [Scopes.Benefits]));
        var token = OpaqueToken.NewAccessToken();
        return await db.WriteAsync<Result<IssuedToken>>(
            async cancellation =>
            {
                var person = await people.FindOrRecordAsync(organisation.Id, user.ToProfile(), cancellation);
                db.AccessTokens.Add(AccessToken.ForRecordedPerson(
                    token, client.ApplicationId, person, Scopes.Benefits, command.Fingerprint.Value!, time.UtcNow()));
                return new IssuedToken(token, AccessToken.Lifetime, Scopes.Benefits);
            },
            cancellationToken);
    }

    private static bool IsSame(string domain, string other) => Text.Normalise(domain) == Text.Normalise(other);
}
