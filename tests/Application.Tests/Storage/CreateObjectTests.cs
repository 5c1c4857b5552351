using PlanPlatform.Application.Common;
using PlanPlatform.Application.Storage;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Storage;

internal sealed class CreateObjectTests
{
    private Intruder _other = null!;
    private Fixture _fixture = null!;
    private Caller _owner = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _other = new Intruder();
        _fixture = await Fixture.StartAsync();
        _owner = await _fixture.OriginatorAsync();
        await _fixture.AddPlanAsync(_owner);
        await StoreAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _other.Dispose();
        await _fixture.DisposeAsync();
    }

    [TestCase(null)]
    [TestCase("key")]
    public async Task WhenSomebodyElseWasCountedMeanwhile_TheFileStaysWithItsRow(string? key)
    {
        _other.Come("UPDATE \"Allotments\"", "UPDATE Allotments SET Version = Version + 1");

        var stored = await StoreAsync(key: key);

        Assert.That(_other.HasCome, Is.True);
        var opened = await _fixture.SendAsync(new OpenObjectQuery(stored.Value.Id), _owner);
        Assert.That(opened.Error, Is.Null);
        await opened.Value.Content.DisposeAsync();
        Assert.That(Files(), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task WhenRepeatedOrRefusedUnderAKey_LeavesNoFile()
    {
        await StoreAsync(key: "key");
        var before = Files();

        await StoreAsync(key: "key");
        var refused = await StoreAsync(2 * 1024 * 1024, "other");

        Assert.That(refused.Error!.Code, Is.EqualTo("storage_object.quota_exceeded"));
        Assert.That(Files(), Is.EquivalentTo(before));
    }

    private Task<Result<ObjectView>> StoreAsync(int size = 1, string? key = null) =>
        _fixture.SendAsync(Originators.NewObject(size), _owner, details => details.IdempotencyKey = key is null ? null : new IdempotencyKey("test", key, [1]));

    private string[] Files() => Directory.GetFiles(_fixture.FilesFolder, "*", SearchOption.AllDirectories);
}
