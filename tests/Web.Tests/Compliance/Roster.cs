using System.Globalization;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>A company's participants and documents, as no call of a test brings them about.</summary>
internal sealed class Roster(Server server, int company)
{
    // Far from the ids that the server gives.
    private static int _lastId = 1_000_000;

    /// <summary>Somebody born on this day; an employee, unless an employee is named.</summary>
    public int Add(DateOnly born, string? email = null, string? phone = null, int? employee = null, bool isArchived = false)
    {
        var id = Interlocked.Increment(ref _lastId);
        server.Scalar(
            """
            INSERT INTO Participants (Id, CompanyId, EmployeeId, Kind, FirstName, LastName, Email, Phone, Street1, City, State, Zip, DateOfBirth, ArchivedAt, Version)
            VALUES (@id, @company, @employee, @kind, 'A', 'B', @email, @phone, 'S', 'C', 'UT', '84606', @born, @archived, 1)
            """,
            ("@id", id),
            ("@company", company),
            ("@employee", employee ?? id),
            ("@kind", employee is null || employee == id ? 0 : 1),
            ("@email", email),
            ("@phone", phone),
            ("@born", born.ToDateTime(TimeOnly.MinValue).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
            ("@archived", isArchived ? "2026-01-01 00:00:00" : null));
        return id;
    }

    public void AddDocument(string kind = "PlanDocument")
    {
        var id = Interlocked.Increment(ref _lastId);
        server.Scalar(
            """
            INSERT INTO CompanyDocuments (Id, CompanyId, Name, Kind, FileId, ContentType, Size, CreatedAt, Version)
            VALUES (@id, @company, 'D', @kind, @file, 'text/plain', 1, '2026-01-01 00:00:00', 1)
            """,
            ("@id", id),
            ("@company", company),
            ("@kind", kind),
            ("@file", Guid.NewGuid().ToString()));
    }
}
