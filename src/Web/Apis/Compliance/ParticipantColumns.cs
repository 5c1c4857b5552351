using System.Collections.Frozen;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Compliance;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>The columns of tables of participants: the attributes' names, and two that link rows of one table.</summary>
internal static class ParticipantColumns
{
    public const string Ref = "ref";
    public const string EmployeeRef = "employee_ref";
    public const string EmployeeId = "employee_id";

    /// <summary>Columns that a table must have; each row needs a value.</summary>
    public static readonly string[] Required = ["first_name", "last_name", "street1", "city", "state", "zip", "dob"];

    private static readonly FrozenSet<string> Optional = new[] { Ref, EmployeeRef, EmployeeId, "email", "phone", "street2", "ssn" }.ToFrozenSet(StringComparer.Ordinal);

    // In the order of an export.
    public static readonly (string Name, Func<ParticipantView, string?> Value)[] Exported =
    [
        (Ref, row => $"{row.Id}"),
        (EmployeeRef, row => row.EmployeeId == row.Id ? null : $"{row.EmployeeId}"),
        ("first_name", row => row.Details.FirstName),
        ("last_name", row => row.Details.LastName),
        ("email", row => row.Details.Email),
        ("phone", row => row.Details.Phone),
        ("street1", row => row.Details.Street1),
        ("street2", row => row.Details.Street2),
        ("city", row => row.Details.City),
        ("state", row => row.Details.State),
        ("zip", row => row.Details.Zip),
        ("dob", row => DateOfBirth.Show(row.Details.DateOfBirth)),
    ];

    private static readonly FrozenDictionary<string, string> Names = WireNames.Names(typeof(CreateParticipantRequest))
        .Append(KeyValuePair.Create(nameof(ParticipantRow.Ref), Ref)).Append(KeyValuePair.Create(nameof(ParticipantRow.EmployeeRef), EmployeeRef))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Members = Names.ToFrozenDictionary(name => name.Value, name => name.Key, StringComparer.Ordinal);

    public static bool IsKnown(string column) => Optional.Contains(column) || Required.Contains(column, StringComparer.Ordinal);

    /// <summary>A member's column; what is none is named as it is.</summary>
    public static string NameOf(string member) => Names.GetValueOrDefault(member, member);

    public static string MemberOf(string column) => Members[column];

    public static CreateParticipantCommand Fields(Func<string, Field<string>> cell, Field<int> employeeId) => new()
    {
        EmployeeId = employeeId,
        FirstName = cell("first_name"),
        LastName = cell("last_name"),
        Email = cell("email"),
        Phone = cell("phone"),
        Street1 = cell("street1"),
        Street2 = cell("street2"),
        City = cell("city"),
        State = cell("state"),
        Zip = cell("zip"),
        DateOfBirth = cell("dob"),
        Ssn = cell("ssn"),
    };
}
