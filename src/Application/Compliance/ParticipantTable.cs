using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Compliance;

// A table as it was judged, row by row: what is good is in the spool, encrypted where it must be; what is wrong is listed.
internal sealed class ParticipantTable(int companyId, IParticipantSpool spool, IValidator<CreateParticipantCommand> validator, ISensitiveText sensitive)
{
    public const int MaxListed = 1000;

    private const int Refused = -1;
    private const int NoEmployee = -2;

    // By hash: a table may have a million of them.
    private readonly Dictionary<UInt128, int> _refs = [];
    private readonly List<FieldProblem> _problems = [];
    private readonly List<(int Line, int EmployeeId)> _named = [];

    public IParticipantSpool Spool => spool;

    public int Rows { get; private set; }

    public int ErrorCount { get; private set; }

    // Whether it could be read to its end.
    public bool IsWhole { get; private set; } = true;

    // The employees in the database whom rows name.
    public IEnumerable<int> NamedEmployees => _named.Select(named => named.EmployeeId).Distinct();

    public void Add(ParticipantRow row)
    {
        if (row.Broken.Count > 0)
        {
            IsWhole = false;
            Report(row.Line, row.Broken);
            return;
        }

        Rows++;
        if (row.Wrong is { } wrong)
        {
            Report(row.Line, [wrong]);
            return;
        }

        var employeeIndex = default(int?);
        var employeeId = row.Fields.EmployeeId is { HasValue: true, Value: not 0 } given ? given.Value : default(int?);
        var problems = row.Unreadable.Select(field => new FieldProblem(field, Problems.WrongType, "is of the wrong type or unreadable")).ToList();
        if (row.EmployeeRef is { } reference)
            problems.AddRange(Resolve(reference, employeeId is not null, out employeeIndex));
        var isEmployee = row.EmployeeRef is null && employeeId is null && row.Fields.EmployeeId.State != FieldState.Unreadable;
        var fields = row.Fields with { CompanyId = companyId, EmployeeId = isEmployee ? 0 : Refused };
        problems.AddRange(validator.Validate(fields).Errors.Select(failure => new FieldProblem(failure.PropertyName, failure.ErrorCode, failure.ErrorMessage))
            .Where(problem => !row.Unreadable.Contains(problem.Field)));
        if (row.Ref is { } name && !_refs.TryAdd(Key(name), problems.Count > 0 ? Refused : isEmployee ? spool.Count : NoEmployee))
            problems.Add(new FieldProblem(nameof(row.Ref), Problems.Taken, "is already that of an earlier row"));
        if (problems.Count > 0)
        {
            Report(row.Line, problems);
            return;
        }

        var ssn = fields.Ssn.TextOrNull() is { } digits ? sensitive.Encrypt(digits) : null;
        spool.Add(new NewParticipant(fields.NewDetails(), ssn, employeeId, employeeIndex));
        if (employeeId is { } id)
            _named.Add((row.Line, id));
    }

    // What is wrong, with the rows that name employees who can't have dependents.
    public (int Count, IReadOnlyList<FieldProblem> Listed) Judge(IReadOnlySet<int> refusedEmployees)
    {
        var problem = Domain.Compliance.ParticipantErrors.UnknownEmployee.Fields[0];
        var rows = _named.Where(named => refusedEmployees.Contains(named.EmployeeId)).ToList();
        var listed = _problems.Concat(rows.Take(MaxListed).Select(row => problem with { Line = row.Line })).OrderBy(listed => listed.Line).Take(MaxListed);
        return (ErrorCount + rows.Count, listed.ToList());
    }

    private List<FieldProblem> Resolve(string reference, bool hasId, out int? index)
    {
        index = _refs.TryGetValue(Key(reference), out var known) && known >= 0 ? known : null;
        var (problem, message) = (hasId, index is not null, _refs.ContainsKey(Key(reference)), known) switch
        {
            (true, _, _, _) => (Problems.Contradicting, "must not be given together with employee_id"),
            (_, true, _, _) => ("", ""),
            (_, _, true, Refused) => (Problems.Unknown, "names an employee whose row is refused"),
            (_, _, true, _) => (Problems.Unknown, "names a dependent"),
            _ => (Problems.Unknown, "names no employee of an earlier row"),
        };
        return message.Length == 0 ? [] : [new FieldProblem(nameof(ParticipantRow.EmployeeRef), problem, message)];
    }

    private void Report(int line, IReadOnlyList<FieldProblem> problems)
    {
        ErrorCount += problems.Count;
        _problems.AddRange(problems.Take(MaxListed - _problems.Count).Select(problem => problem with { Line = problem.Line ?? line }));
    }

    private static UInt128 Key(string reference) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(reference)));
}
