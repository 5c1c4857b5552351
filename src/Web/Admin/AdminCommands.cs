using MediatR;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Admin;

/// <summary>Every command of the host.</summary>
internal static class AdminCommands
{
    private static readonly AdminOption OrganisationOption = new("--organisation", "DOMAIN", "its organisation", nameof(CreatePersonCommand.Organisation), IsRequired: true);

    public static IReadOnlyList<AdminCommand> All { get; } =
    [
        new(
            "create organisation",
            "Creates an organisation.",
            [
                new("--name", "NAME", "what people call it", nameof(CreateOrganisationCommand.Name), IsRequired: true),
                new("--domain", "DOMAIN", "the short name that callers send, such as my-domain", nameof(CreateOrganisationCommand.Domain), IsRequired: true),
                new("--parent", "DOMAIN", "the organisation above it", nameof(CreateOrganisationCommand.Parent)),
            ],
            CreateOrganisationAsync),
        new(
            "create person",
            "Gives somebody an account; prints the password once.",
            [
                OrganisationOption,
                new("--first-name", "NAME", "given name", nameof(CreatePersonCommand.FirstName), IsRequired: true),
                new("--last-name", "NAME", "family name", nameof(CreatePersonCommand.LastName), IsRequired: true),
                new("--email", "ADDRESS", "with which they sign in", nameof(CreatePersonCommand.Email), IsRequired: true),
                new("--administrator", null, "they administer the organisation"),
            ],
            CreatePersonAsync),
        new(
            "create application",
            "Registers an application that calls the APIs; prints its secret once.",
            [
                OrganisationOption,
                new("--name", "NAME", "what people see in the permission dialog", nameof(ApplicationFields.Name), IsRequired: true),
                new("--redirect-uri", "URI", "where it may send people back to; may be given again", nameof(ApplicationFields.RedirectUris)),
                new("--origin", "ORIGIN", "whose pages may call the APIs; may be given again", nameof(ApplicationFields.Origins)),
                new("--scope", "SCOPE", "what it may ask for; may be given again; without it everything", nameof(ApplicationFields.Scopes)),
                new("--public", null, "it can't keep a secret, and must use PKCE"),
                new("--internal", null, "only people of its organisation may approve it"),
                new("--first-party", null, "it is our own: it may use the password grant"),
            ],
            CreateApplicationAsync),
        new(
            "add manager",
            "Has somebody manage a company of the compliance API, whoever manages it now.",
            [
                new("--company", "ID-OR-EIN", "the company: nine digits are an EIN", nameof(AppointManagerCommand.Company), IsRequired: true),
                new("--email", "ADDRESS", "with which they sign in; it must be confirmed", nameof(AppointManagerCommand.Email), IsRequired: true),
                new("--organisation", "DOMAIN", "the company's, where its EIN alone is several companies'", nameof(AppointManagerCommand.Organisation)),
            ],
            AddManagerAsync),
        new(
            "reset password",
            "Gives somebody a new password, and ends their sessions and tokens; prints the password once.",
            [new("--email", "ADDRESS", "with which they sign in", nameof(ReplacePasswordCommand.Email), IsRequired: true)],
            ResetPasswordAsync),
        new(
            "list tokens",
            "Lists the access tokens that work now, a thousand at most.",
            [new("--email", "ADDRESS", "only this person's", nameof(GetTokensQuery.Email)), new("--client-id", "ID", "only this application's", nameof(GetTokensQuery.ClientId))],
            ListTokensAsync),
        new(
            "revoke tokens",
            "Ends every token of a person or of an application; approvals stay.",
            [new("--email", "ADDRESS", "this person's", nameof(RevokeTokensCommand.Email)), new("--client-id", "ID", "this application's", nameof(RevokeTokensCommand.ClientId))],
            RevokeTokensAsync),
    ];

    private static async Task<Result<List<AdminRow>>> CreateOrganisationAsync(IMediator mediator, AdminArguments given, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new CreateOrganisationCommand(given.Get("--name"), given.Get("--domain"), given.Find("--parent")), cancellationToken);
        return Show(result, id => [new() { { "id", id }, { "domain", given.Get("--domain") } }]);
    }

    private static async Task<Result<List<AdminRow>>> CreatePersonAsync(IMediator mediator, AdminArguments given, CancellationToken cancellationToken)
    {
        var isAdministrator = given.Has("--administrator");
        var roles = isAdministrator ? Roles.SystemAdmin | Roles.Originator : Roles.Originator;
        var result = await mediator.Send(
            new CreatePersonCommand(given.Get("--organisation"), given.Get("--first-name"), given.Get("--last-name"), given.Get("--email"), roles, isAdministrator),
            cancellationToken);
        return Show(result, Account);
    }

    private static async Task<Result<List<AdminRow>>> CreateApplicationAsync(IMediator mediator, AdminArguments given, CancellationToken cancellationToken)
    {
        var fields = new ApplicationFields
        {
            Name = given.Get("--name"),
            IsConfidential = !given.Has("--public"),
            IsInternal = given.Has("--internal"),
            RedirectUris = given.All("--redirect-uri"),
            Origins = given.All("--origin"),
            Scopes = given.All("--scope") is { Count: > 0 } scopes ? scopes : Scopes.All,
        };
        var result = await mediator.Send(new CreateApplicationCommand(given.Get("--organisation"), fields, given.Has("--first-party")), cancellationToken);
        return Show(result, registered => [new() { { "client_id", registered.ClientId }, { "client_secret", registered.Secret?.Reveal() } }]);
    }

    private static async Task<Result<List<AdminRow>>> AddManagerAsync(IMediator mediator, AdminArguments given, CancellationToken cancellationToken) => Show(
        await mediator.Send(new AppointManagerCommand(given.Get("--company"), given.Get("--email"), given.Find("--organisation")), cancellationToken),
        appointed => [new() { { "company_id", appointed.CompanyId }, { "user_id", appointed.PersonId } }]);

    private static async Task<Result<List<AdminRow>>> ResetPasswordAsync(IMediator mediator, AdminArguments given, CancellationToken cancellationToken) =>
        Show(await mediator.Send(new ReplacePasswordCommand(given.Get("--email")), cancellationToken), Account);

    private static async Task<Result<List<AdminRow>>> ListTokensAsync(IMediator mediator, AdminArguments given, CancellationToken cancellationToken) => Show(
        await mediator.Send(new GetTokensQuery(given.Find("--email"), given.Find("--client-id")), cancellationToken),
        tokens => tokens
            .Select(token => new AdminRow
            {
                { "id", token.Id },
                { "client_id", token.ClientId },
                { "organisation", token.Organisation },
                { "email", token.Email },
                { "scope", token.Scope },
                { "created_at", token.CreatedAt },
                { "expires_at", token.ExpiresAt },
                { "refreshable", token.IsRefreshable },
                { "fingerprint", token.Fingerprint },
            })
            .ToList());

    private static async Task<Result<List<AdminRow>>> RevokeTokensAsync(IMediator mediator, AdminArguments given, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new RevokeTokensCommand(given.Find("--email"), given.Find("--client-id")), cancellationToken);
        return result.IsSuccess ? Result<List<AdminRow>>.Succeeded(new List<AdminRow>()) : result.Error;
    }

    private static List<AdminRow> Account(NewAccount account) => [new() { { "email", account.Email }, { "password", account.Password } }];

    private static Result<List<AdminRow>> Show<T>(Result<T> result, Func<T, List<AdminRow>> rows) =>
        result.IsSuccess ? rows(result.Value) : result.Error;
}
