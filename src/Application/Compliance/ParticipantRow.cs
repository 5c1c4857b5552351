using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Compliance;

/// <summary>One row of a table of participants, as it was read.</summary>
/// <param name="Line">The line on which it begins, from 1 on.</param>
/// <param name="Fields">Its members; <c>EmployeeId</c> is absent where the cell is empty.</param>
public sealed record ParticipantRow(int Line, CreateParticipantCommand Fields)
{
    /// <summary>What the row is called by later rows of the same table.</summary>
    public string? Ref { get; init; }

    /// <summary>The <see cref="Ref"/> of an earlier row: the employee whose dependent this is.</summary>
    public string? EmployeeRef { get; init; }

    /// <summary>Cells that no database stores.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>Why the row is wrong as a whole, whatever is in it.</summary>
    public FieldProblem? Wrong { get; init; }

    /// <summary>Why the table can't be read from here on; such a row is the last, and has no members.</summary>
    public IReadOnlyList<FieldProblem> Broken { get; init; } = [];
}
