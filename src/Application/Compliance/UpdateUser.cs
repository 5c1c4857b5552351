using MediatR;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Changes the caller's person's name and e-mail address; both must be sent.</summary>
public sealed record UpdateUserCommand : IRequest<Result<UserView>>
{
    /// <summary>The versions of which the caller insists on one; null for whichever.</summary>
    public IReadOnlyList<int>? IfVersions { get; init; }

    /// <summary>The name.</summary>
    public Field<string> Name { get; init; }

    /// <summary>The address, which is also the name with which they sign in.</summary>
    public Field<string> Email { get; init; }

    /// <summary>The server's public address, for the mailed link; null where it isn't known.</summary>
    public string? Site { get; init; }
}

internal sealed class UpdateUserValidator : RequestValidator<UpdateUserCommand>
{
    public UpdateUserValidator()
    {
        RuleFor(command => command.Name).UserName();
        RuleFor(command => command.Email).UserEmail();
    }
}

internal sealed class UpdateUserHandler(IPlanPlatformDb db, ICaller caller, IAccounts accounts, IOutbox outbox)
    : IRequestHandler<UpdateUserCommand, Result<UserView>>
{
    public async Task<Result<UserView>> Handle(UpdateUserCommand command, CancellationToken cancellationToken)
    {
        var email = SignInName.Canonical(command.Email.Value!)!;
        Person? person = null;
        var written = await db.WriteAsync<Result>(
            async token =>
            {
                if (await accounts.FindToChangeAsync(caller.PersonId(), email, token) is not { } found)
                    return ComplianceErrors.UserNotFound;
                person = found.Person;
                if (!command.IfVersions.Allows(person.Version))
                    return CommonErrors.PreconditionFailed;
                if (found.IsEmailTaken)
                    return ComplianceErrors.EmailTaken;
                person.Rename(command.Name.Value!);
                if (email != person.Email)
                    await ChangeAddressAsync(person, email, command.Site, token);
                return Result.Success();
            },
            cancellationToken);
        return written.IsSuccess ? UserView.Show(person!) : written.Error;
    }

    // Nobody has proved yet that the new address is theirs; whoever has the former one is told.
    private async Task ChangeAddressAsync(Person person, string email, string? site, CancellationToken cancellationToken)
    {
        if (await accounts.ChangeAddressAsync(person, email, cancellationToken) is { } former)
            outbox.Add(MailTemplates.AddressChanged, former, site);
        outbox.Add(MailTemplates.ConfirmAddress, email, site);
    }
}
