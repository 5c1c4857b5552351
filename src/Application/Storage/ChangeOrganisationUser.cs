using MediatR;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Application.Storage;

/// <summary>Changes the given ones of a user's roles, mark and plan.</summary>
public sealed record ChangeOrganisationUserCommand : UserFields, IRequest<Result<StorageUserView>>
{
    /// <summary>The user.</summary>
    public int Id { get; init; }
}

internal sealed class ChangeOrganisationUserValidator : UserFieldsValidator<ChangeOrganisationUserCommand>;

internal sealed class ChangeOrganisationUserHandler(IAccessTokenStore tokens, IPlanPlatformDb db, ICaller caller)
    : IRequestHandler<ChangeOrganisationUserCommand, Result<StorageUserView>>
{
    public Task<Result<StorageUserView>> Handle(ChangeOrganisationUserCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result<StorageUserView>>(
        async token =>
        {
            if (await UserAtHand.FindAsync(db, caller.OrganisationId, command.Id, command.PlanId.Value, token) is not { } user)
                return StorageErrors.UserNotFound;
            var wasMarked = user.Person.IsOrganisationAdmin;
            var changed = Change(user, command);

            // Their applications would keep for them what they lost themselves (ClientApplication.OwnedBy).
            if (changed.IsSuccess && wasMarked && !user.Person.IsOrganisationAdmin)
                await tokens.EndActingAloneAsync(user.Person.Id, token);
            return changed;
        },
        cancellationToken);

    private Result<StorageUserView> Change(UserAtHand user, ChangeOrganisationUserCommand command)
    {
        var person = user.Person;
        var roles = command.AskedRoles ?? person.Roles;
        var isMarked = command.IsOrganisationAdmin.HasValue ? command.IsOrganisationAdmin.Value : person.IsOrganisationAdmin;
        if (user.IsLastAdministrator && !Person.Administers(roles, isMarked))
            return StorageErrors.LastAdministrator;
        var isOriginator = roles.HasFlag(Roles.Originator);
        if (command.PlanId.HasValue && !isOriginator)
            return UserFields.PlanWithoutRole;
        if (command.PlanId.HasValue && user.AskedQuota is null)
            return UserFields.UnknownPlan;
        if (isOriginator && !person.Roles.HasFlag(Roles.Originator) && user.DefaultId is null)
            return StorageErrors.NoPlan;

        if (Person.Administers(person.Roles, person.IsOrganisationAdmin) && !Person.Administers(roles, isMarked))
            user.Home.LoseAdministrator();
        var wasOriginator = person.Roles.HasFlag(Roles.Originator);
        person.Allow(roles, isMarked);
        if (command.PlanId.Value is { } planId)
            AllotmentOf(user).Assign(planId);
        if (wasOriginator && !isOriginator)
            AllotmentOf(user).Withdraw();
        return user.ToView();
    }

    // A row is needed only to say another plan than the default, or that an upload under way has nobody's leave any more.
    private Allotment AllotmentOf(UserAtHand user) =>
        user.Allotment ??= db.Allotments.Add(Allotment.For(user.Person.Id, user.Person.OrganisationId)).Entity;
}
