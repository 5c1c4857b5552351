using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Gives somebody an account in the calling application's organisation, and mails them a link to choose a password. Gives their id.</summary>
public sealed record CreateUserCommand : IRequest<Result<int>>, IIdempotent
{
    /// <summary>The name.</summary>
    public Field<string> Name { get; init; }

    /// <summary>The address with which they will sign in.</summary>
    public Field<string> Email { get; init; }

    /// <summary>The server's public address, for the mailed link; null where it isn't known.</summary>
    public string? Site { get; init; }
}

internal sealed class CreateUserValidator : RequestValidator<CreateUserCommand>
{
    public CreateUserValidator()
    {
        RuleFor(command => command.Name).UserName();
        RuleFor(command => command.Email).UserEmail();
    }
}

internal sealed class CreateUserHandler(IPlanPlatformDb db, ICaller caller, IAccounts accounts, IOutbox outbox) : IRequestHandler<CreateUserCommand, Result<int>>
{
    public async Task<Result<int>> Handle(CreateUserCommand command, CancellationToken cancellationToken)
    {
        var email = SignInName.Canonical(command.Email.Value!)!;
        Person? person = null;
        var written = await db.WriteAsync<Result>(
            async token =>
            {
                var found = await FindAsync(SignInName.Normalise(email), token);
                if (found is null || !found.GrantTypes.HasFlag(GrantTypes.ClientCredentials))
                    return AccessErrors.Forbidden with { Message = "The application may not act without a person." };
                if (found.IsTaken)
                    return ComplianceErrors.EmailTaken;
                caller.Become(caller.Current! with { OrganisationId = found.Home.Id, OrganisationDomain = found.Home.Domain });
                person = Person.Invited(found.Home.Id, command.Name.Value!, email);
                db.People.Add(person);
                accounts.Add(person, passwordHash: null, isConfirmed: false);
                outbox.Add(MailTemplates.Invitation, email, command.Site, ("application", found.Application), ("organisation", found.Home.Name));
                return Result.Success();
            },
            cancellationToken);
        return written.IsSuccess ? person!.Id : written.Error;
    }

    // Where the application acts without a person: for a token that has one, the application's own organisation, never that person's.
    private Task<Found?> FindAsync(string normalised, CancellationToken cancellationToken)
    {
        var (applicationId, organisationId) = (caller.Current?.ApplicationId, caller.Current?.PersonId is null ? caller.OrganisationId : (int?)null);
        return (
            from application in db.Applications
            where application.Id == applicationId
            from home in db.Organisations
            where home.Id == (organisationId ?? application.OrganisationId)
            select new Found(
                application.Name, application.GrantTypes, home, db.TakenAddresses.Any(taken => taken == normalised)))
            .FirstOrDefaultAsync(cancellationToken);
    }

    private sealed record Found(string Application, GrantTypes GrantTypes, Organisation Home, bool IsTaken);
}
