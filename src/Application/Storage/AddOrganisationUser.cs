using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>Gives somebody an account in the organisation, and mails them a link with which to choose a password.</summary>
public sealed record AddOrganisationUserCommand : UserFields, IRequest<Result<StorageUserView>>, IIdempotent
{
    /// <summary>The address with which they will sign in.</summary>
    public Field<string> Email { get; init; }

    /// <summary>The given name.</summary>
    public Field<string> FirstName { get; init; }

    /// <summary>The family name.</summary>
    public Field<string> LastName { get; init; }

    /// <summary>The server's public address, for the mailed link; null where it isn't known.</summary>
    public string? Site { get; init; }
}

internal sealed class AddOrganisationUserValidator : UserFieldsValidator<AddOrganisationUserCommand>
{
    private const string OneLine = "must be one line of text";

    public AddOrganisationUserValidator()
    {
        RuleFor(command => command.Email).Required()
            .Format(text => SignInName.Canonical(text) is { Length: <= Person.EmailMaxLength } name && EmailAddress.IsValid(name), "must be an e-mail address");
        RuleFor(command => command.FirstName).Required().MaxLength(Text.NameMaxLength).Format(Text.IsOneLine, OneLine);
        RuleFor(command => command.LastName).Required().MaxLength(Text.NameMaxLength).Format(Text.IsOneLine, OneLine);
    }
}

internal sealed class AddOrganisationUserHandler(IPlanPlatformDb db, IAccounts accounts, IOutbox outbox, ICaller caller)
    : IRequestHandler<AddOrganisationUserCommand, Result<StorageUserView>>
{
    public async Task<Result<StorageUserView>> Handle(AddOrganisationUserCommand command, CancellationToken cancellationToken)
    {
        (Person Person, string? PlanId, long Quota) added = default;
        var result = await db.WriteAsync<Result>(
            async token =>
            {
                var found = await AddAsync(command, token);
                added = found.IsSuccess ? found.Value : default;
                return found.Error is { } error ? error : Result.Success();
            },
            cancellationToken);

        if (result.Error is { } refusal)
            return refusal;

        // The id is the database's, known once the row is written.
        var person = added.Person!;
        return new StorageUserView
        {
            Id = person.Id,
            Email = person.Email!,
            FirstName = person.FirstName,
            LastName = person.LastName,
            Roles = person.Roles,
            IsOrganisationAdmin = person.IsOrganisationAdmin,
            PlanId = added.PlanId,
            Quota = added.Quota,
        };
    }

    private async Task<Result<(Person Person, string? PlanId, long Quota)>> AddAsync(AddOrganisationUserCommand command, CancellationToken cancellationToken)
    {
        var (email, organisationId, planId) = (SignInName.Canonical(command.Email.Value!)!, caller.OrganisationId, command.PlanId.Value);
        var applicationId = caller.Current?.ApplicationId;
        var (normalised, roles) = (SignInName.Normalise(email), command.AskedRoles ?? Roles.Collaborator);
        var plans = db.QuotaPlans.Where(plan => plan.OrganisationId == organisationId && (planId == null ? plan.IsDefault : plan.Id == planId));
        var found = await db.Organisations.AsTracking().Where(organisation => organisation.Id == organisationId)
            .Select(organisation => new
            {
                Home = organisation,
                Application = db.Applications.Where(application => application.Id == applicationId).Select(application => application.Name).FirstOrDefault(),
                IsTaken = db.TakenAddresses.Any(taken => taken == normalised),
                PlanId = plans.Select(plan => plan.Id).FirstOrDefault(),
                Quota = plans.Select(plan => plan.Quota).FirstOrDefault(),
            })
            .SingleAsync(cancellationToken);
        if (found.IsTaken)
            return StorageErrors.EmailTaken;
        var isOriginator = roles.HasFlag(Roles.Originator);
        if (planId is not null && !isOriginator)
            return UserFields.PlanWithoutRole;
        if (planId is not null && found.PlanId is null)
            return UserFields.UnknownPlan;
        if (isOriginator && found.PlanId is null)
            return StorageErrors.NoPlan;

        var person = Person.Member(found.Home, command.FirstName.Value!, command.LastName.Value!, email, roles, command.IsOrganisationAdmin.Value);
        db.People.Add(person);
        accounts.Add(person, passwordHash: null, isConfirmed: false);
        if (planId is not null)
            db.Allotments.Add(Allotment.With(person, found.Home.Id, planId));
        outbox.Add(MailTemplates.Invitation, email, command.Site, ("application", found.Application ?? ""), ("organisation", found.Home.Name));
        return (person, isOriginator ? found.PlanId : null, isOriginator ? found.Quota : 0);
    }
}
