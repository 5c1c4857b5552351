using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>
/// Gives somebody an account, in an organisation of their own that they administer. Where the address has an account already, nothing changes
/// and its owner gets a mail; the answer is the same.
/// </summary>
/// <param name="FirstName">The given name.</param>
/// <param name="LastName">The family name.</param>
/// <param name="Email">The address with which they will sign in.</param>
/// <param name="Password">The password that they choose.</param>
/// <param name="OrganisationName">The organisation's name; theirs when blank.</param>
/// <param name="Site">The server's public address, for the mailed link; null where it isn't known.</param>
public sealed record RegisterPersonCommand(
    string FirstName, string LastName, string Email, string Password, string? OrganisationName, string? Site) : IRequest<Result>
{
    /// <summary>Never the password: what a log may show.</summary>
    public override string ToString() => nameof(RegisterPersonCommand);
}

internal sealed class RegisterPersonValidator : RequestValidator<RegisterPersonCommand>
{
    public RegisterPersonValidator()
    {
        RuleFor(command => command.FirstName).Name();
        RuleFor(command => command.LastName).Name();
        RuleFor(command => command.Email).Email();
        RuleFor(command => command.Password).NewPassword(command => command.Email);
        RuleFor(command => command.OrganisationName!).Name().When(command => !string.IsNullOrWhiteSpace(command.OrganisationName));
    }
}

internal sealed class RegisterPersonHandler(IPlanPlatformDb db, IAccounts accounts, IOutbox outbox) : IRequestHandler<RegisterPersonCommand, Result>
{
    public Task<Result> Handle(RegisterPersonCommand command, CancellationToken cancellationToken)
    {
        // Before anything is known of the address, so that the time tells nothing of it.
        var hash = accounts.Hash(command.Password);
        var email = SignInName.Canonical(command.Email)!;
        var normalised = SignInName.Normalise(email);
        return db.WriteAsync(
            async token =>
            {
                var isTaken = await db.TakenAddresses.AnyAsync(taken => taken == normalised, token);
                if (!isTaken)
                    AddPerson(command, email, hash);
                outbox.Add(isTaken ? MailTemplates.AccountExists : MailTemplates.ConfirmAddress, email, command.Site);
                return Result.Success();
            },
            cancellationToken);
    }

    private void AddPerson(RegisterPersonCommand command, string email, string hash)
    {
        var (first, last) = (command.FirstName.Trim(), command.LastName.Trim());
        var name = string.IsNullOrWhiteSpace(command.OrganisationName) ? OwnName(first, last) : command.OrganisationName.Trim();
        var home = Organisation.Create(name, DomainName.NewFor(name));
        var person = Person.Member(home, first, last, email, Roles.SystemAdmin | Roles.Originator, isOrganisationAdmin: true);
        db.Organisations.Add(home);
        db.People.Add(person);
        accounts.Add(person, hash, isConfirmed: false);
    }

    // Two names may be longer than one.
    private static string OwnName(string first, string last) => Text.Length($"{first} {last}") <= Text.NameMaxLength ? $"{first} {last}" : last;
}
