using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Storage;

/// <summary>Why the storage API refuses.</summary>
public static class StorageErrors
{
    /// <summary>The path names another organisation than the token's.</summary>
    public static readonly Error OrganisationNotFound = new("organisation.not_found", ErrorKind.NotFound, "There is no such organisation.");

    /// <summary>There is no such plan in the organisation.</summary>
    public static readonly Error PlanNotFound = new("quota_plan.not_found", ErrorKind.NotFound, "There is no such plan.");

    /// <summary>There is no such user in the organisation.</summary>
    public static readonly Error UserNotFound = new("storage_user.not_found", ErrorKind.NotFound, "There is no such user.");

    /// <summary>There is no such object, or it isn't the caller's.</summary>
    public static readonly Error ObjectNotFound = new("storage_object.not_found", ErrorKind.NotFound, "There is no such object.");

    /// <summary>Another plan of the organisation has the name.</summary>
    public static readonly Error PlanNameTaken = new("quota_plan.name_taken", ErrorKind.Conflict, "Another plan has this name.");

    /// <summary>The default plan can't be deleted, nor merely cease to be the default.</summary>
    public static readonly Error IsDefaultPlan =
        new("quota_plan.is_default", ErrorKind.Conflict, "The plan is the default. Make another plan the default first.");

    /// <summary>Nobody becomes an originator, or stores anything, while the organisation has no plan.</summary>
    public static readonly Error NoPlan = new("quota_plan.none", ErrorKind.Conflict, "The organisation has no plan yet.");

    /// <summary>The address is another user's, in this organisation or elsewhere.</summary>
    public static readonly Error EmailTaken = new("storage_user.email_taken", ErrorKind.Conflict, "A user with this e-mail address exists.");

    /// <summary>The organisation would have no administrator left.</summary>
    public static readonly Error LastAdministrator =
        new("storage_user.last_administrator", ErrorKind.Conflict, "The organisation's last administrator must stay one.");

    /// <summary>The user's storage is full, or would be more than full.</summary>
    public static readonly Error QuotaExceeded = new("storage_object.quota_exceeded", ErrorKind.Forbidden, "The quota of the user's plan is used up.");
}
