using Microsoft.Extensions.Logging.Abstractions;
using PlanPlatform.Infrastructure.Files;

namespace PlanPlatform.Infrastructure.Tests.Files;

internal sealed class LocalFileStoreTests
{
    private DataFolder _folder = null!;
    private LocalFileStore _store = null!;
    private string _id = "";

    [SetUp]
    public void NewStore()
    {
        _folder = new DataFolder(Directory.CreateTempSubdirectory("planplatform-").FullName);
        _store = new LocalFileStore(_folder, NullLogger<LocalFileStore>.Instance);
        _id = Guid.NewGuid().ToString();
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder.Root, recursive: true);

    [Test]
    public async Task Open_GivesWhatWasStored()
    {
        await _store.StoreAsync(_id, new byte[] { 1, 2, 3 }, CancellationToken.None);

        Assert.That(await ReadAsync(), Is.EqualTo(new byte[] { 1, 2, 3 }));
    }

    [Test]
    public async Task Store_Again_Replaces()
    {
        await _store.StoreAsync(_id, new byte[] { 1, 2, 3 }, CancellationToken.None);
        await _store.StoreAsync(_id, new byte[] { 4 }, CancellationToken.None);

        Assert.That(await ReadAsync(), Is.EqualTo(new byte[] { 4 }));
    }

    [Test]
    public async Task Store_LeavesNoUnfinishedFile()
    {
        await _store.StoreAsync(_id, new byte[] { 1 }, CancellationToken.None);

        Assert.That(Directory.GetFiles(_folder.Files, "*", SearchOption.AllDirectories).Select(Path.GetFileName), Is.EqualTo(new[] { _id }));
    }

    // The data folder may have been there before, for all to see.
    [Test]
    [Platform(Exclude = "Win")]
    public async Task Store_MakesFoldersThatAreTheirOwnersAlone()
    {
        await _store.StoreAsync(_id, new byte[] { 1 }, CancellationToken.None);

        var folders = Directory.GetDirectories(_folder.Root, "*", SearchOption.AllDirectories);
        Assert.That(folders, Has.Length.EqualTo(2).And.All.Matches<string>(folder =>
            new DirectoryInfo(folder).UnixFileMode == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)));
    }

    [Test]
    public void Open_OfNothing_IsNull() => Assert.That(_store.Open(_id), Is.Null);

    [Test]
    public async Task Remove_RemovesItAndDoesNotMindWhatIsGone()
    {
        await _store.StoreAsync(_id, new byte[] { 1 }, CancellationToken.None);

        await _store.RemoveAsync([_id, _id]);

        Assert.That(_store.Open(_id), Is.Null);
    }

    [Test]
    public void Remove_BeforeAnythingWasStored_IsNoFault() => Assert.That(() => _store.RemoveAsync([_id]), Throws.Nothing);

    [Test]
    public async Task Remove_WhileSomebodyReads_LetsThemFinish()
    {
        await _store.StoreAsync(_id, new byte[] { 1, 2 }, CancellationToken.None);
        await using var open = _store.Open(_id)!;

        await _store.RemoveAsync([_id]);

        Assert.That(await open.ReadAsync(new byte[2]), Is.EqualTo(2));
    }

    [TestCase("../../etc/passwd")]
    [TestCase("")]
    [TestCase("a")]
    [TestCase("{01a1fc40-a464-7bdf-8212-7022cb6a4a16}")]
    public void AnyOtherIdThanAUuid_IsRefused(string id)
    {
        Assert.That(() => _store.Open(id), Throws.ArgumentException);
        Assert.That(() => _store.StoreAsync(id, Array.Empty<byte>(), CancellationToken.None), Throws.ArgumentException);
        Assert.That(() => _store.RemoveAsync([id]), Throws.ArgumentException);
    }

    private async Task<byte[]> ReadAsync()
    {
        await using var open = _store.Open(_id)!;
        using var memory = new MemoryStream();
        await open.CopyToAsync(memory);
        return memory.ToArray();
    }
}
