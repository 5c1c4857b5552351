using System.Text;
using PlanPlatform.Web.Apis.Compliance;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>How much of a table is taken into memory at once.</summary>
internal sealed class ParticipantCsvReaderTests
{
    private const int Wide = 4 * 1024 * 1024;
    private const string Header = "first_name,last_name,street1,city,state,zip,dob,ssn\n";

    [TestCase("", 1, TestName = "WhenTheHeaderIsWide_StopsAtOnce")]
    [TestCase(Header, 2, TestName = "WhenARowIsWide_StopsAtOnce")]
    public async Task WhenALineIsWide_StopsAtOnce(string before, int line)
    {
        using var table = new MemoryStream(Encoding.UTF8.GetBytes(before + new string(',', Wide)));

        var row = await ParticipantCsvReader.ReadAsync(table).SingleAsync();

        Assert.That((row.Line, row.Broken.Single().Message), Is.EqualTo((line, "A row is longer than 65536 characters, or its quoting is broken.")));
        Assert.That(table.Position, Is.LessThan(256 * 1024), "what was read of it");
    }

    // What is left in the buffer of the rows before counts for none that follows.
    [Test]
    public async Task WhenManyRowsAreOfTheLimit_ReadsThemAll()
    {
        var row = string.Join(',', Enumerable.Repeat(new string('x', 8_000), 8)) + "\n";
        using var table = new MemoryStream(Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Repeat(row, 50))));

        Assert.That(await ParticipantCsvReader.ReadAsync(table).CountAsync(read => read.Broken.Count == 0), Is.EqualTo(50));
    }
}
