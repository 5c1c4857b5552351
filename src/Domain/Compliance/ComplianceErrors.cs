using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Compliance;

/// <summary>Why the compliance API refuses.</summary>
public static class ComplianceErrors
{
    /// <summary>There is no such user, or it isn't the one who is signed in.</summary>
    public static readonly Error UserNotFound = new("user.not_found", ErrorKind.NotFound, "There is no such user.");

    /// <summary>There is no such company, or the user doesn't manage it.</summary>
    public static readonly Error CompanyNotFound = new("company.not_found", ErrorKind.NotFound, "There is no such company.");

    /// <summary>The company has no such manager.</summary>
    public static readonly Error ManagerNotFound = new("manager.not_found", ErrorKind.NotFound, "There is no such manager.");

    /// <summary>The company's only manager can't leave it.</summary>
    public static readonly Error LastManager = new("company.last_manager", ErrorKind.Conflict, "The last manager can't leave the company.");

    /// <summary>There is no such participant, or not in a company that the user manages.</summary>
    public static readonly Error ParticipantNotFound = new("participant.not_found", ErrorKind.NotFound, "There is no such participant.");

    /// <summary>The call needs a person, and the token acts for none.</summary>
    public static readonly Error PersonRequired = new("compliance.person_required", ErrorKind.Forbidden, "The access token must act for a person.");

    /// <summary>Another company that the same user manages has the EIN.</summary>
    public static readonly Error EinTaken = Taken("company.ein_taken", "Ein", "is already used by another company of this user");

    /// <summary>Another company that a manager of this one manages has the EIN. Which, and who, is not the user's business.</summary>
    public static readonly Error EinRefused = Taken("company.ein_refused", "Ein", "can't be given to this company");

    /// <summary>Another user has the address.</summary>
    public static readonly Error EmailTaken = Taken("user.email_taken", "Email", "is already used");

    /// <summary>Nobody who can sign in has the address, or whoever has it did not prove that it is theirs.</summary>
    public static readonly Error EmailUnknown = OfEmail("manager.email_unknown", Problems.Unknown, "is no user's");

    /// <summary>The user manages the company already.</summary>
    public static readonly Error AlreadyManager = OfEmail("manager.already", Problems.Taken, "already manages this company");

    /// <summary>The user manages another company of the same EIN. The words don't say so: whose companies are whose is nobody else's business.</summary>
    public static readonly Error CannotManage = OfEmail("manager.refused", Problems.Unknown, "can't manage this company");

    private static Error OfEmail(string code, string problem, string message) =>
        new(code, ErrorKind.Validation, $"The e-mail address {message}.") { Fields = [new FieldProblem("Email", problem, message)] };

    private static Error Taken(string code, string field, string message) =>
        new(code, ErrorKind.Validation, $"The {field} {message}.") { Fields = [new FieldProblem(field, Problems.Taken, message)] };
}
