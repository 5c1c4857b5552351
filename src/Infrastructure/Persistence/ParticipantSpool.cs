using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Infrastructure.Persistence;

// A temporary file, its owner's alone, that goes with the handle.
internal sealed class ParticipantSpool : IParticipantSpool
{
    private const int BufferSize = 64 * 1024;

    private readonly PlanPlatformDbContext _context;
    private readonly FileStream _file;
    private readonly BinaryWriter _writer;

    public ParticipantSpool(PlanPlatformDbContext context, string folder)
    {
        _context = context;
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
            BufferSize = BufferSize,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _file = new FileStream(Path.Combine(folder, $"{Guid.NewGuid():N}"), options);
        _writer = new BinaryWriter(_file);
    }

    public int Count { get; private set; }

    public void Add(NewParticipant participant)
    {
        var details = participant.Details;
        string?[] texts =
        [
            details.FirstName, details.LastName, details.Email, details.Phone, details.Street1, details.Street2, details.City, details.State,
            details.Zip, participant.EncryptedSsn,
        ];
        foreach (var text in texts)
        {
            _writer.Write(text is not null);
            if (text is not null)
                _writer.Write(text);
        }

        _writer.Write(details.DateOfBirth.DayNumber);
        _writer.Write(participant.EmployeeId ?? -1);
        _writer.Write(participant.EmployeeIndex ?? -1);
        Count++;
    }

    public async Task<int> InsertAsync(int companyId, int firstId, IReadOnlySet<int> refusedEmployees, CancellationToken cancellationToken)
    {
        await using var insertion = new ParticipantInsertion(_context);
        foreach (var participant in Read(companyId, firstId, refusedEmployees))
            await insertion.AddAsync(participant, cancellationToken);
        await insertion.FlushAsync(cancellationToken);
        return insertion.Count;
    }

    public void Dispose() => _writer.Dispose();

    private IEnumerable<Participant> Read(int companyId, int firstId, IReadOnlySet<int> refusedEmployees)
    {
        _writer.Flush();
        _file.Position = 0;
        using var reader = new BinaryReader(_file, System.Text.Encoding.UTF8, leaveOpen: true);
        for (var index = 0; index < Count; index++)
        {
            string? Text() => reader.ReadBoolean() ? reader.ReadString() : null;
            var (first, last, email, phone, street1) = (Text()!, Text()!, Text(), Text(), Text()!);
            var (street2, city, state, zip, ssn) = (Text(), Text()!, Text()!, Text()!, Text());
            var details = new ParticipantDetails(first, last, email, phone, street1, street2, city, state, zip, DateOnly.FromDayNumber(reader.ReadInt32()));
            var (employeeId, employeeIndex) = (reader.ReadInt32(), reader.ReadInt32());
            if (!refusedEmployees.Contains(employeeId))
                yield return Participant.Create(firstId + index, companyId, EmployeeOf(employeeId, employeeIndex, firstId), details, ssn);
        }
    }

    private static int? EmployeeOf(int employeeId, int employeeIndex, int firstId) =>
        employeeId > 0 ? employeeId : employeeIndex >= 0 ? firstId + employeeIndex : null;
}
