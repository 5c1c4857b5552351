using System.Security.Cryptography;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Gives somebody an account in an organisation, at the host's wish.</summary>
/// <param name="Organisation">The organisation's domain.</param>
/// <param name="FirstName">The given name.</param>
/// <param name="LastName">The family name.</param>
/// <param name="Email">The address with which they will sign in; taken as theirs.</param>
/// <param name="Roles">What they may do in the organisation.</param>
/// <param name="IsAdministrator">Whether they administer it.</param>
public sealed record CreatePersonCommand(string Organisation, string FirstName, string LastName, string Email, Roles Roles, bool IsAdministrator)
    : IRequest<Result<NewAccount>>;

/// <summary>An account that was just made, or whose password was just replaced.</summary>
/// <param name="Email">The address with which to sign in.</param>
/// <param name="Password">The password, known at this moment only.</param>
public sealed record NewAccount(string Email, string Password)
{
    /// <summary>Never the password: what a log may show.</summary>
    public override string ToString() => Email;

    // 20 of 56 signs that nobody mistakes for one another: 116 bits.
    internal static string NewPassword() => RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789", 20);
}

internal sealed class CreatePersonValidator : RequestValidator<CreatePersonCommand>
{
    public CreatePersonValidator()
    {
        RuleFor(command => command.FirstName).Name();
        RuleFor(command => command.LastName).Name();
        RuleFor(command => command.Email).Email();
    }
}

internal sealed class CreatePersonHandler(IPlanPlatformDb db, IAccounts accounts) : IRequestHandler<CreatePersonCommand, Result<NewAccount>>
{
    public Task<Result<NewAccount>> Handle(CreatePersonCommand command, CancellationToken cancellationToken)
    {
        var account = new NewAccount(SignInName.Canonical(command.Email)!, NewAccount.NewPassword());
        var (hash, normalised) = (accounts.Hash(account.Password), SignInName.Normalise(account.Email));
        return db.WriteAsync<Result<NewAccount>>(
            async token =>
            {
                if (await db.FindOrganisationAsync(command.Organisation, token) is not { } home)
                    return Error.Invalid(nameof(command.Organisation), Problems.Unknown, "is no organisation's domain");
                if (await db.TakenAddresses.AnyAsync(taken => taken == normalised, token))
                    return Error.Invalid(nameof(command.Email), Problems.Taken, "has an account already");
                var person = Person.Member(home, command.FirstName.Trim(), command.LastName.Trim(), account.Email, command.Roles, command.IsAdministrator);
                db.People.Add(person);
                accounts.Add(person, hash, isConfirmed: true);
                return account;
            },
            cancellationToken);
    }
}
