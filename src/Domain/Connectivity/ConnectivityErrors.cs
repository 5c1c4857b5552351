using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Connectivity;

/// <summary>Why the connectivity API refuses.</summary>
public static class ConnectivityErrors
{
    /// <summary>A person without the administrator's role wants to write.</summary>
    public static readonly Error AdministratorRequired = new("connectivity.administrator_required", ErrorKind.Forbidden, "administrator role required");

    /// <summary>Another plan of the organisation has the name.</summary>
    public static readonly Error RatePlanNameTaken = Taken("rate_plan.name_taken", "PlanName");

    /// <summary>Another tariff of the organisation has the name.</summary>
    public static readonly Error TariffNameTaken = Taken("tariff.name_taken", "TariffName");

    /// <summary>Another service profile of the organisation has the name.</summary>
    public static readonly Error ServiceProfileNameTaken = Taken("service_profile.name_taken", "Name");

    /// <summary>Another endpoint of the organisation has the name.</summary>
    public static readonly Error EndpointNameTaken = Taken("endpoint.name_taken", "EndpointName");

    /// <summary>The access type is unknown, missing, or sent for NB-IoT alone.</summary>
    public static readonly Error BadAccessType = new(
        "service_profile.bad_access_type", ErrorKind.Validation, "accessType must be 01, 02, 06 or 10, and must not be sent where NB-IoT is the only service");

    /// <summary>Endpoints have the plan.</summary>
    public static readonly Error RatePlanAttached = new("rate_plan.attached", ErrorKind.Conflict, "Detach endpoint before deletion");

    /// <summary>Plans have the tariff.</summary>
    public static readonly Error TariffAttached = new("tariff.attached", ErrorKind.Conflict, "Delete or modify plan before deletion");

    /// <summary>Plans, tariffs or endpoints have the service profile.</summary>
    public static readonly Error ServiceProfileAttached =
        new("service_profile.attached", ErrorKind.Conflict, "Delete or modify plan, tariff or endpoint before deletion");

    /// <summary>The account to act in is unknown, or the person may not act in it.</summary>
    public static readonly Error UnknownAccount = new("log_in.unknown_account", ErrorKind.Validation, "targetAccountId names no account in which you may act");

    /// <summary>The operator has switched logging in by password off.</summary>
    public static readonly Error LogInOff = new("log_in.off", ErrorKind.Forbidden, "log-in by password is switched off here");

    /// <summary>A member names something that doesn't exist in the organisation.</summary>
    /// <param name="field">The member: <c>TariffId</c>.</param>
    /// <param name="id">The id as it was sent.</param>
    public static Error Unknown(string field, string? id) => Error.Invalid(field, Problems.Unknown, $"{id} does not exist");

    /// <summary>A plan is to be assigned that isn't active.</summary>
    /// <param name="id">The id as it was sent.</param>
    public static Error Inactive(string? id) => Error.Invalid("PlanId", Problems.Unknown, $"{id} is inactive");

    /// <summary>All that is wrong with what a request refers to; null where nothing is.</summary>
    /// <param name="errors">What is wrong with each; null for nothing.</param>
    public static Error? Together(params Error?[] errors) =>
        errors.SelectMany(error => error?.Fields ?? []).ToList() is { Count: > 0 } problems ? Error.Invalid(problems) : null;

    private static Error Taken(string code, string field) =>
        new(code, ErrorKind.Conflict, "The name is already used.") { Fields = [new FieldProblem(field, Problems.Taken, "is already used")] };
}
