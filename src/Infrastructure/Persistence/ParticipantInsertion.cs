using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Infrastructure.Persistence;

// Adds rows many to a statement, past the change tracker, which would hold them all. The statement is made once and filled again.
internal sealed class ParticipantInsertion(PlanPlatformDbContext context) : IAsyncDisposable
{
    // SQL Server takes 2,100 parameters to a statement, and each statement is a trip to it.
    private const int RowsOnServer = 100;
    private const int Seconds = 120;

    private static readonly (string Name, DbType Type, Func<Participant, object?> Value)[] Columns =
    [
        (nameof(Participant.Id), DbType.Int32, row => row.Id),
        (nameof(Participant.CompanyId), DbType.Int32, row => row.CompanyId),
        (nameof(Participant.EmployeeId), DbType.Int32, row => row.EmployeeId),
        (nameof(Participant.Kind), DbType.Int32, row => (int)row.Kind),
        (nameof(Participant.FirstName), DbType.String, row => row.FirstName),
        (nameof(Participant.LastName), DbType.String, row => row.LastName),
        (nameof(Participant.Email), DbType.String, row => row.Email),
        (nameof(Participant.Phone), DbType.AnsiString, row => row.Phone),
        (nameof(Participant.Street1), DbType.String, row => row.Street1),
        (nameof(Participant.Street2), DbType.String, row => row.Street2),
        (nameof(Participant.City), DbType.String, row => row.City),
        (nameof(Participant.State), DbType.AnsiString, row => row.State),
        (nameof(Participant.Zip), DbType.AnsiString, row => row.Zip),
        (nameof(Participant.DateOfBirth), DbType.DateTime, row => row.DateOfBirth.ToDateTime(TimeOnly.MinValue)),
        (nameof(Participant.EncryptedSsn), DbType.AnsiString, row => row.EncryptedSsn),
        (nameof(Participant.Version), DbType.Int32, _ => 1),
    ];

    private readonly IEntityType _table = context.Model.FindEntityType(typeof(Participant))!;
    // SQLite is in the process, and finds a parameter's name by going through all names.
    private readonly int _rowsAtOnce = context.Database.IsSqlite() ? 1 : RowsOnServer;
    private readonly List<Participant> _rows = [];
    private DbCommand? _full;

    public int Count { get; private set; }

    public async Task AddAsync(Participant row, CancellationToken cancellationToken)
    {
        _rows.Add(row);
        if (_rows.Count < _rowsAtOnce)
            return;
        await ExecuteAsync(_full ??= NewCommand(_rowsAtOnce), cancellationToken);
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_rows.Count == 0)
            return;
        await using var command = NewCommand(_rows.Count);
        await ExecuteAsync(command, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_full is not null)
            await _full.DisposeAsync();
    }

    private async Task ExecuteAsync(DbCommand command, CancellationToken cancellationToken)
    {
        var number = 0;
        foreach (var row in _rows)
        {
            foreach (var column in Columns)
                command.Parameters[number++].Value = column.Value(row) ?? DBNull.Value;
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
        Count += _rows.Count;
        _rows.Clear();
    }

    private DbCommand NewCommand(int rows)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandTimeout = Seconds;
        var text = new StringBuilder("INSERT INTO Participants (").AppendJoin(", ", Columns.Select(column => column.Name)).Append(") VALUES ");
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ", (").AppendJoin(", ", Columns.Select((column, at) => Parameter(command, column.Name, column.Type, (row * Columns.Length) + at))).Append(')');
        }

        command.CommandText = text.ToString();
        return command;
    }

    private string Parameter(DbCommand command, string column, DbType type, int number)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{number}");
        parameter.DbType = type;

        // Of one size each, SQL Server makes one plan for all the statements.
        if (_table.FindProperty(column)?.GetMaxLength() is { } size)
            parameter.Size = size;
        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }
}
