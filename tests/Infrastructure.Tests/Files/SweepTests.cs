using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;
using PlanPlatform.Domain.Storage;
using PlanPlatform.Infrastructure.Files;

namespace PlanPlatform.Infrastructure.Tests.Files;

internal sealed class SweepTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private Fixture _fixture = null!;

    [SetUp]
    public async Task StartAsync() => _fixture = await Fixture.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task RemovesOldFilesThatNoDocumentNames_AndUnfinishedOnes()
    {
        var lost = await StoreAsync(isOld: true);
        File.Move(lost, lost + ".part");
        await StoreAsync(isOld: true);

        var removed = await SweepAsync();

        Assert.That(removed, Is.EqualTo(2));
        Assert.That(Files(), Is.Empty);
    }

    [Test]
    public async Task KeepsYoungFiles_WhichMayStillGetTheirRow()
    {
        var young = await StoreAsync(isOld: false);

        Assert.That(await SweepAsync(), Is.Zero);
        Assert.That(Files(), Is.EqualTo(new[] { young }));
    }

    [Test]
    public async Task KeepsFilesThatADocumentNames()
    {
        await _fixture.SendAsync(new CreateDocumentCommand
        {
            DocumentName = "n",
            CollectionId = Identifier.From("c"),
            FileBase64 = new ReadOnlyMemory<byte>([1]),
        });
        File.SetLastWriteTimeUtc(Files().Single(), DateTime.UtcNow.AddDays(-1));

        Assert.That(await SweepAsync(), Is.Zero);
        Assert.That(await _fixture.ReadAsync(context => context.Documents.Select(document => document.FileId).SingleAsync()), Is.EqualTo(Path.GetFileName(Files().Single())));
    }

    [Test]
    public async Task KeepsFilesThatACompanysDocumentNames()
    {
        var path = await StoreAsync(isOld: true);
        var now = DateTime.UtcNow;
        await _fixture.WriteAsync(context => context.Companies.Add(Company.Create(1, _fixture.Caller.OrganisationId, 1, "Acme", "123456789", now)));
        await _fixture.WriteAsync(context => context.CompanyDocuments.Add(
            CompanyDocument.Create(1, 1, "Plan", CompanyDocumentKind.Notice, new StoredFile(Path.GetFileName(path), "text/plain", 1), now)));

        Assert.That(await SweepAsync(), Is.Zero);
        await _fixture.WriteAsync(context => context.CompanyDocuments.RemoveRange(context.CompanyDocuments));
        Assert.That(await SweepAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task KeepsFilesOfStoredObjects()
    {
        var path = await StoreAsync(isOld: true);
        await _fixture.WriteAsync(context =>
        {
            var person = context.People.First(person => person.Email == "admin@planplatform.local");
            var owner = Allotment.For(person.Id, person.OrganisationId);
            context.Add(owner);
            context.Add(StorageObject.Create(owner, new StoredFile(Path.GetFileName(path), "text/plain", 1), "name", DateTime.UtcNow));
        });

        Assert.That(await SweepAsync(), Is.Zero);
        Assert.That(Files(), Is.EqualTo(new[] { path }));
    }

    [Test]
    public async Task RemovesWhatACrashLeftOfARequest()
    {
        var folder = _fixture.Services.GetRequiredService<IFileStore>().TemporaryFolder;
        var (left, young) = (Path.Combine(folder, "left"), Path.Combine(folder, "young"));
        await File.WriteAllTextAsync(left, "a body");
        await File.WriteAllTextAsync(young, "a body");
        File.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddDays(-1));

        Assert.That(await SweepAsync(), Is.EqualTo(1));
        Assert.That(Directory.GetFiles(folder), Is.EqualTo(new[] { young }));
    }

    private Task<int> SweepAsync() => _fixture.Services.GetRequiredService<Sweep>().SweepOnceAsync(Hour, CancellationToken.None);

    private async Task<string> StoreAsync(bool isOld)
    {
        var id = Guid.NewGuid().ToString();
        await _fixture.Services.GetRequiredService<LocalFileStore>().StoreAsync(id, new byte[] { 1 }, CancellationToken.None);
        var path = Files().Single(file => Path.GetFileName(file) == id);
        if (isOld)
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-1));
        return path;
    }

    private string[] Files() => Directory.GetFiles(Path.Combine(_fixture.Folder, "files"), "*", SearchOption.AllDirectories);
}
