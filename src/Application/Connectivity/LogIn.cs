using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>A person's e-mail address and password for a pair of tokens of this API.</summary>
public sealed record LogInCommand : IRequest<Result<IssuedToken>>
{
    /// <summary>The e-mail address.</summary>
    public Field<string> Username { get; init; }

    /// <summary>The password, untrimmed.</summary>
    public Field<string> Password { get; init; }

    /// <summary>The organisation in which to act: the person's own, or for its administrators a child of it. Absent or blank for their own.</summary>
    public Field<string> TargetAccountId { get; init; }

    /// <summary>Never the password: what a log may show.</summary>
    public override string ToString() => nameof(LogInCommand);
}

internal sealed class LogInValidator : RequestValidator<LogInCommand>
{
    public LogInValidator()
    {
        RuleFor(command => command.Username).Required();
        RuleFor(command => command.Password).Required();
    }
}

internal sealed class LogInHandler(
    LogInApplication application, TokenChains chains, IAccounts accounts, IPlanPlatformDb db, ICaller caller, IOptions<ConnectivityOptions> options, TimeProvider time)
    : IRequestHandler<LogInCommand, Result<IssuedToken>>
{
    private static readonly string[] Scope = [Scopes.Connectivity];

    public async Task<Result<IssuedToken>> Handle(LogInCommand command, CancellationToken cancellationToken)
    {
        if (!options.Value.PasswordLogin)
            return ConnectivityErrors.LogInOff;
        var check = await accounts.CheckPasswordAsync(command.Username.Value!, command.Password.Value!, cancellationToken);
        if (check.Error is { } error)
            return error;

        // A password alone is not enough for somebody who asked for a second step.
        if (check.NeedsSecondFactor)
            return AccountErrors.WrongPassword with { Message = "The person signs in with a second step, which this call does not have." };
        var applicationId = await application.FindOrMakeAsync(check.Person!.PersonId, cancellationToken);
        return await db.WriteAsync<Result<IssuedToken>>(
            async token => await BeginAsync(check.Person, applicationId, RowId.Of(command.TargetAccountId), token), cancellationToken);
    }

    private async Task<Result<IssuedToken>> BeginAsync(SignedIn signedIn, int applicationId, int? targetId, CancellationToken cancellationToken)
    {
        var (now, personId) = (time.UtcNow(), signedIn.PersonId);
        var found = await (
            from person in db.People.AsTracking().Include(person => person.Organisation)
            where person.Id == personId
            from former in db.Grants.Where(former => former.PersonId == personId && former.ApplicationId == applicationId).DefaultIfEmpty()
            select new
            {
                Person = person,
                Grant = former,
                Stamp = db.AccountStamps.Where(account => account.PersonId == personId).Select(account => account.Stamp).FirstOrDefault(),
            })
            .SingleAsync(cancellationToken);

        // The password may have been changed since it was checked.
        if (found.Stamp != signedIn.Stamp)
            return AccountErrors.WrongPassword;
        var target = targetId is null
            ? found.Person.Organisation
            : await db.Organisations.FirstOrDefaultAsync(organisation => organisation.Id == targetId, cancellationToken);
        if (target is null || !found.Person.MayActIn(target))
            return ConnectivityErrors.UnknownAccount;
        var chain = TokenChain.Under(chains.Approve(found.Grant, applicationId, found.Person, Scope, now), Scopes.Format(Scope), now).In(target);
        caller.Become(new Caller(applicationId, target.Id, target.Domain, personId, Scope));
        return chains.Begin(chain, now);
    }
}
