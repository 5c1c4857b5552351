using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Compliance;

/// <summary>Why a participant is refused.</summary>
public static class ParticipantErrors
{
    /// <summary>There is no such company, or the user doesn't manage it: the same words for both.</summary>
    public static readonly Error UnknownCompany = Of("participant.unknown_company", "CompanyId", Problems.Unknown, "must be the id of a company that you manage");

    /// <summary>There is no such participant in the company, it is a dependent itself, or it is archived.</summary>
    public static readonly Error UnknownEmployee =
        Of("participant.unknown_employee", "EmployeeId", Problems.Unknown, "must be the id of an employee of the same company who isn't archived");

    /// <summary>An employee who has dependents can't become a dependent.</summary>
    public static readonly Error HasDependents =
        Of("participant.has_dependents", "EmployeeId", Problems.Contradicting, "must stay the participant's own id while it has dependents");

    /// <summary>An employee needs the last four digits of a Social Security Number on file.</summary>
    public static readonly Error SsnRequired = Of("participant.ssn_required", "Ssn", Problems.Missing, "is required of an employee");

    /// <summary>A dependent isn't shown again before its employee is.</summary>
    public static readonly Error EmployeeArchived =
        new("participant.employee_archived", ErrorKind.Conflict, "The participant's employee is archived; restore the employee first.");

    private static Error Of(string code, string field, string problem, string message) =>
        new(code, ErrorKind.Validation, $"The {field} {message}.") { Fields = [new FieldProblem(field, problem, message)] };
}
